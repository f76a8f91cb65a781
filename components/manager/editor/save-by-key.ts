import type { KeyboardEvent } from 'react';
import { isImeKey } from '@/utils/commands';

/** Ctrl+Enter saves a form from any of its fields, as it finishes a text in the desk. */
export function saveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!isAsked || isImeKey(event.nativeEvent)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
