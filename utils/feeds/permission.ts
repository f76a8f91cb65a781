import { browser } from 'wxt/browser';
import { originPattern } from './feed-address';

/**
 * Asks for the permission of one feed's origin. For pages, and only straight from a person's
 * click: browsers show no question otherwise.
 * @returns whether it was given
 */
export function askFeedPermission(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(url)] });
}

export function hasFeedPermission(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}
