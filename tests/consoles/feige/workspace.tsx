import { useState } from 'react';
import { openConversation, type Shop } from '../shared/shop.ts';
import { Composer } from './composer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { LineIcon } from './line-icon.tsx';
import { NoteDrawer } from './note-drawer.tsx';
import { OrderPanel } from './order-panel.tsx';
import { Thread } from './thread.tsx';

interface WorkspaceProps {
  shop: Shop;
  connected: boolean;
  draft: string;
  /** UTC epoch ms. */
  now: number;
  onDraft(text: string): void;
  onSend(): void;
  onOpen(uid: string): void;
}

/** The whole screen: bar, conversation list, thread with its composer, order panel. */
export function Workspace(props: WorkspaceProps) {
  const { shop, connected, draft, now } = props;
  const [noteFor, setNoteFor] = useState<string | null>(null);
  const conversation = connected ? openConversation(shop) : null;
  return (
    <div className="workspace">
      <NoteDrawer orderNo={noteFor} onClose={() => setNoteFor(null)} />
      <header className="topBar">
        <span className="shopMark">拾</span>
        <strong>拾光衣橱旗舰店</strong>
        <span className="practiceTag">练习</span>
        <nav className="topLinks">
          <span className="current">接待中心</span>
          <span>工单</span>
          <span>会话查询</span>
          <span>数据</span>
        </nav>
        <span className="agent">
          <i className="online" />
          客服小光 · 在线
        </span>
      </header>
      <main className="columns">
        <ConversationList
          shop={shop}
          connected={connected}
          now={now}
          onOpen={(uid) => {
            setNoteFor(null);
            props.onOpen(uid);
          }}
        />
        <section id="workspace-chat">
          {conversation ? (
            <>
              <div className="topbar">
                <div id="topbar-left-info">
                  <span>{conversation.nickname}</span>
                </div>
                <div className="topbarTools">
                  <LineIcon name="transfer" />
                  <LineIcon name="star" />
                  <LineIcon name="clock" />
                  <LineIcon name="more" />
                </div>
              </div>
              <Thread key={conversation.uid} conversation={conversation} />
              <Composer
                nickname={conversation.nickname}
                draft={draft}
                onDraft={props.onDraft}
                onSend={props.onSend}
              />
            </>
          ) : (
            <div className="noThread">{connected ? '请选择一个会话开始接待' : '正在连接…'}</div>
          )}
        </section>
        <OrderPanel conversation={conversation} onNote={setNoteFor} />
      </main>
    </div>
  );
}
