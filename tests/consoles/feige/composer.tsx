import type { KeyboardEvent } from 'react';
import type { IconName } from '../shared/icons.ts';
import { LineIcon } from './line-icon.tsx';

const tools: IconName[] = ['smile', 'image', 'goods', 'coupon', 'orders', 'truck'];

interface ComposerProps {
  nickname: string;
  draft: string;
  onDraft(text: string): void;
  onSend(): void;
}

/** The platform's own reply box: Enter sends, Shift+Enter makes a new line. */
export function Composer({ nickname, draft, onDraft, onSend }: ComposerProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    // An input method confirms its candidate with Enter; 229 is how older ones say so.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className="composer">
      <div className="tools">
        {tools.map((name) => (
          <LineIcon key={name} name={name} />
        ))}
      </div>
      <textarea
        data-qa-id="qa-send-message-textarea"
        placeholder={`发送给 ${nickname}，使用Enter 发送消息`}
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composerFoot">
        <span>Shift+Enter 换行</span>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the platform's own control is a div */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the platform's own control is a div */}
        <div
          data-qa-id="qa-send-message-button"
          className={`sendButton${draft.trim() === '' ? ' isDisabled' : ''}`}
          onClick={onSend}
        >
          发送
        </div>
      </div>
    </div>
  );
}
