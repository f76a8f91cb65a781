import { Badge, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { findItem } from '@/utils/database/library';
import type { InstalledPack } from '@/utils/model/pack';
import type { Proposal } from '@/utils/model/proposal';
import { diffContent } from '@/utils/packs/diff-content';
import { contentOfRow, type ItemContent } from '@/utils/packs/item-kinds';
import { DiffText } from '../library/diff-text';
import shared from '../manager.module.css';
import { Decision } from './decision';
import { ProposalEditor } from './proposal-editor';
import classes from './proposals.module.css';

/** One proposal: who, what, and what it would change. */
export function ProposalCard({ proposal, packs }: { proposal: Proposal; packs: InstalledPack[] }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { itemId, author, at, note, state, reason } = proposal;
  const [item, setItem] = useState(proposal.item);
  const [isEditing, setEditing] = useState(false);
  const isEdited = item !== proposal.item;
  const say = formatMoment(at, now, i18n.language);
  return (
    <article className={classes.card} aria-label={item.title}>
      <header className={classes.cardHead}>
        <h3>{item.title}</h3>
        <Badge variant="light" tt="none" color={itemId ? 'orange' : 'teal'}>
          {t(itemId ? 'manager/proposals/correction' : 'manager/proposals/new')}
        </Badge>
        <Text className={shared.quiet}>
          {author ? t('manager/proposals/by', { author, at: say }) : say}
        </Text>
      </header>
      {note && <p className={classes.note}>{note}</p>}
      {isEditing ? (
        <ProposalEditor item={item} onChange={setItem} />
      ) : itemId ? (
        <Correction itemId={itemId} item={item} language={i18n.language} />
      ) : (
        <p className={classes.text}>{textOf(item)}</p>
      )}
      {reason && (
        <Text className={shared.quiet}>{t('manager/proposals/reasonWas', { reason })}</Text>
      )}
      {state === 'open' && (
        <Decision
          proposal={proposal}
          packs={packs}
          edited={isEdited ? item : null}
          isEditing={isEditing}
          onEdit={() => setEditing(!isEditing)}
        />
      )}
    </article>
  );
}

function Correction(props: { itemId: string; item: Proposal['item']; language: string }) {
  const { t } = useTranslation();
  const { itemId, item, language } = props;
  const known = useLiveQuery(async () => ({ row: await findItem(itemId) }), [itemId]);
  if (!known) return null;
  if (!known.row) return <Text className={shared.quiet}>{t('manager/library/gone')}</Text>;
  const { type, ...row } = known.row;
  const { type: _, ...content } = item;
  // A correction names no language: it keeps the item's.
  const after = { ...content, locale: content.locale ?? row.locale } as ItemContent;
  const diffs = diffContent(contentOfRow(type, row), after, language);
  return diffs.map(({ path, parts }) => <DiffText key={path} parts={parts} />);
}

function textOf(item: Proposal['item']): string {
  if (item.type === 'article') return item.body;
  return item.variants.flatMap(({ text, steps = [] }) => [text, ...steps]).join('\n\n');
}
