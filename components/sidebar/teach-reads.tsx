import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TeachPreview } from '@/utils/link';
import own from './teach.module.css';

/** Messages shown: enough to see that the sides are right. */
const SHOWN = 4;

/** What the desk reads of the page with what was shown so far. */
export function TeachReads({ preview }: { preview: TeachPreview }) {
  const { t } = useTranslation();
  const { snapshot, hasComposer } = preview;
  const facts: [string, string][] = [
    ['composer', hasComposer ? t('teach/reads/there') : ''],
    ['name', snapshot.buyerName],
    ['order', snapshot.orders.map(({ no }) => no).join(' · ')],
    ['messages', snapshot.messages.length > 0 ? String(snapshot.messages.length) : ''],
  ];
  return (
    <section className={own.reads} aria-live="polite">
      <Text fz={12} fw={600} mb={4}>
        {t('teach/reads/title')}
      </Text>
      <dl style={{ margin: 0 }}>
        {facts.map(([fact, value]) => (
          <div key={fact} className={own.fact}>
            <dt>{t(`teach/reads/${fact}`)}</dt>
            <dd>{value || t('teach/reads/nothing')}</dd>
          </div>
        ))}
      </dl>
      <ol className={own.said}>
        {snapshot.messages.slice(-SHOWN).map((message) => (
          <li key={message.id} data-side={message.side} title={t(`teach/side/${message.side}`)}>
            {message.text || '…'}
          </li>
        ))}
      </ol>
    </section>
  );
}
