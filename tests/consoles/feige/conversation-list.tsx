import { avatarUrl } from '../shared/pictures.ts';
import {
  type Conversation,
  newestFirst,
  previewOf,
  type Shop,
  waitingSince,
} from '../shared/shop.ts';
import { showDay, showWait } from '../shared/show-times.ts';
import { LineIcon } from './line-icon.tsx';

/** The platform counts an answer after three minutes as late. */
const LATE_AFTER = 3 * 60_000;

interface ListProps {
  shop: Shop;
  connected: boolean;
  now: number;
  onOpen(uid: string): void;
}

/** The left column, in the platform's three groups. */
export function ConversationList({ shop, connected, now, onOpen }: ListProps) {
  const all = connected ? newestFirst(shop) : [];
  const waited = (each: Conversation) => now - (waitingSince(each) ?? now);
  const groups = [
    {
      btm: 'message_group_name_overtime',
      label: '已超时',
      members: all.filter((each) => waited(each) > LATE_AFTER),
    },
    {
      btm: 'message_group_name_waitReply',
      label: '待回复',
      members: all.filter((each) => waitingSince(each) !== null && waited(each) <= LATE_AFTER),
    },
    {
      btm: 'message_group_name_replied',
      label: '已回复',
      members: all.filter((each) => waitingSince(each) === null),
    },
  ];
  return (
    <aside className="conversations">
      <div className="searchBox">
        <LineIcon name="search" />
        搜索用户、订单
      </div>
      <div className="listTabs">
        <span className="current">当前会话 {all.length}</span>
        <span>最近联系</span>
        <span>群聊</span>
      </div>
      <div className="list_items">
        {groups.map(({ btm, label, members }) =>
          members.length === 0 ? null : (
            <div key={btm}>
              <div className="groupName" data-btm={btm}>
                {label} ({members.length})
              </div>
              {members.map((each) => (
                <ConversationCard
                  key={each.uid}
                  conversation={each}
                  active={each.uid === shop.openUid}
                  now={now}
                  onOpen={onOpen}
                />
              ))}
            </div>
          ),
        )}
      </div>
    </aside>
  );
}

interface CardProps {
  conversation: Conversation;
  active: boolean;
  now: number;
  onOpen(uid: string): void;
}

function ConversationCard({ conversation, active, now, onOpen }: CardProps) {
  const since = waitingSince(conversation);
  const last = conversation.messages.at(-1);
  return (
    // Since 28 August 2026 every row carries "recent" in one arm of the platform's A/B test.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the platform's own rows have no key handler
    // biome-ignore lint/a11y/noStaticElementInteractions: the platform's own rows are plain divs
    <div
      data-qa-id="qa-conversation-chat-item"
      data-kora="conversation"
      className={`conversationCard-x1 recent${active ? ' active-x1' : ''}`}
      onClick={() => onOpen(conversation.uid)}
    >
      <div className="portrait-x1">
        <img src={avatarUrl(conversation.hue)} alt="头像" />
        {conversation.unread > 0 && <span className="badge-count-x1">{conversation.unread}</span>}
      </div>
      <div className="cardMain-x1">
        <div className="nameLine-x1" title={conversation.nickname}>
          <span className="cardName-x1">{conversation.nickname}</span>
          {since === null ? (
            <span className="cardTime-x1">{last ? showDay(last.at, now) : ''}</span>
          ) : (
            <span className={`timerParticular-x1${now - since > LATE_AFTER ? ' late-x1' : ''}`}>
              {showWait(now - since)}
            </span>
          )}
        </div>
        <div className="preview-x1">{previewOf(conversation)}</div>
      </div>
    </div>
  );
}
