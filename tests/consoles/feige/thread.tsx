import { useEffect, useLayoutEffect, useRef } from 'react';
import { followEnd } from '../shared/follow-end.ts';
import { avatarUrl, pictureUrl } from '../shared/pictures.ts';
import type { Conversation, Message } from '../shared/shop.ts';
import { showClock, showYuan } from '../shared/show-times.ts';

/** The hue of the shop's own avatar, degrees. */
const SHOP_HUE = 222;

/** A row shows its time when the one before is at least this much older, in ms. */
const TIME_GAP = 5 * 60_000;

/** The messages of one conversation; another conversation gets another node. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const { messages } = conversation;
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && messages.length > 0) box.scrollTop = box.scrollHeight;
  }, [messages.length]);
  useEffect(() => (scroller.current ? followEnd(scroller.current) : undefined), []);
  return (
    <div className="messageList" ref={scroller}>
      {messages.map((each, index) => {
        const before = messages[index - 1];
        const timed = !before || each.at - before.at >= TIME_GAP;
        return (
          <div data-qa-id="qa-message-warpper" key={each.id}>
            {timed && <div className="timeLine">{showClock(each.at)}</div>}
            <MessageRow message={each} hue={conversation.hue} />
          </div>
        );
      })}
    </div>
  );
}

function MessageRow({ message, hue }: { message: Message; hue: number }) {
  const { id, side, body } = message;
  if (side === 'system') {
    return (
      <div data-id={id}>
        <div className="systemLine">{body.kind === 'text' ? body.text : ''}</div>
      </div>
    );
  }
  const isBuyer = side === 'buyer';
  return (
    <div data-id={id}>
      <div
        className={isBuyer ? 'messageNotMe' : 'messageIsMe'}
        style={{ flexDirection: isBuyer ? 'row' : 'row-reverse' }}
      >
        <img className="avatar" src={avatarUrl(isBuyer ? hue : SHOP_HUE)} alt="头像" />
        <MessageContent message={message} />
        {side === 'robot' && <span className="byRobot">机器人</span>}
      </div>
    </div>
  );
}

function MessageContent({ message: { body } }: { message: Message }) {
  switch (body.kind) {
    case 'text':
      return (
        <div className="bubble">
          <pre>
            <span>{body.text}</span>
          </pre>
        </div>
      );
    case 'image':
      return <img className="photo" src={pictureUrl(body.picture)} alt="图片" />;
    case 'goods':
    case 'order':
      return (
        <div className="chatd-card">
          <img src={pictureUrl(body.product.picture)} alt="" />
          <div>
            <div className="cardTitle">{body.product.title}</div>
            <div className="cardPrice">¥{showYuan(body.product.price)}</div>
          </div>
        </div>
      );
  }
}
