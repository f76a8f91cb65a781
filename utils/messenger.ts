import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

/**
 * Typed `runtime`/`tabs` messages. Only types come from the protocol here, so that the
 * content script carries no validation code; receivers in the background validate.
 */
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
