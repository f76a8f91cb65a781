import { useTranslation } from 'react-i18next';
import classes from './practice.module.css';
import { TalkForm } from './talk-form';
import { TalkMessages } from './talk-messages';
import { useTalk } from './use-talk';

/** Key of the made-up buyer. */
const BUYER = 'practice-buyer-1';
/** A number that no shop gives out. */
const ORDER = '000000202611260001';

/**
 * A small console for learning: a list, a conversation, an order, and a send button of its own.
 * It knows nothing of the desk, which stands beside it as beside any other console.
 */
export function PracticePage() {
  const { t } = useTranslation();
  const { said, isWaiting, send } = useTalk();
  const name = t('practice/buyer');
  const last = said.at(-1);
  const preview =
    last && ('buyer' in last.by ? t(`practice/says/${last.by.buyer}`) : last.by.agent);
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1 className={classes.title}>{t('practice/title')}</h1>
        <span className={classes.note}>{t('practice/note')}</span>
        <a href="/manager.html#/welcome">{t('practice/leave')}</a>
      </header>
      <nav className={classes.list} aria-label={t('practice/conversations')}>
        <div className={classes.row} data-conversation={BUYER} aria-current="true">
          <b>{name}</b>
          {isWaiting && <span className={classes.unread} data-unread />}
          <span className={classes.preview}>{preview}</span>
        </div>
      </nav>
      <main className={classes.talk}>
        <h2 className={classes.buyer} id="practice-buyer" data-key={BUYER}>
          {name}
        </h2>
        <TalkMessages said={said} label={name} />
        <TalkForm onSend={send} />
      </main>
      <aside className={classes.facts} aria-label={t('practice/order')}>
        <h2 className={classes.heading}>{t('practice/order')}</h2>
        <div id="practice-order" className={classes.order}>
          <b data-part="status">{t('practice/status')}</b>
          <span data-part="product">{t('practice/product')}</span>
          <span data-part="number">{ORDER}</span>
        </div>
      </aside>
    </div>
  );
}
