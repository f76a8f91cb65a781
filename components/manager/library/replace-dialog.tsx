import { Button, Checkbox, Group, Loader, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putItems } from '@/utils/database/edit-items';
import type { Replaced } from '@/utils/library/find-replace';
import { diffContent } from '@/utils/packs/diff-content';
import { contentOfRow, type ItemContent } from '@/utils/packs/item-kinds';
import { useDoer } from '../undo';
import { DiffText } from './diff-text';
import classes from './replace.module.css';
import { useReplacements } from './use-replacements';

/** Rows shown before the others; each costs a comparison word by word. */
const SHOWN = 100;

/** Find and replace, with everything it would change shown before it does. */
export function ReplaceDialog(props: { ids: ReadonlySet<string> | null; onClose(): void }) {
  const { t, i18n } = useTranslation();
  const perform = useDoer();
  const [find, setFind] = useState('');
  const [replace, setReplace] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const found = useReplacements({ find, replace, matchCase }, props.ids);
  const good = found?.rows.filter(({ isValid }) => isValid) ?? [];
  const bad = (found?.rows.length ?? 0) - good.length;
  const places = good.reduce((sum, { count }) => sum + count, 0);
  const number = new Intl.NumberFormat(i18n.language);

  const apply = () => {
    const now = Date.now();
    const items = good.map(({ after }) => ({ ...after, updatedAt: now }));
    const name = t('manager/replace/name', { find, replace });
    props.onClose();
    void perform(
      () => putItems(name, items, {}, found?.readAt),
      (count) => t('manager/bulk/done/replace', { count }),
    );
  };

  return (
    <Modal
      opened
      size={820}
      onClose={props.onClose}
      title={
        props.ids
          ? t('manager/replace/titleSome', { count: props.ids.size })
          : t('manager/replace/title')
      }
    >
      <div className={classes.fields}>
        <TextInput
          label={t('manager/replace/find')}
          data-autofocus
          maxLength={500}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <TextInput
          label={t('manager/replace/replace')}
          maxLength={500}
          value={replace}
          onChange={(event) => setReplace(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        mt="sm"
        size="sm"
        label={t('manager/replace/case')}
        checked={matchCase}
        onChange={(event) => setMatchCase(event.currentTarget.checked)}
      />
      <div className={classes.found} aria-live="polite">
        {find === '' ? (
          <Text className={classes.note}>{t('manager/replace/hint')}</Text>
        ) : !found ? (
          <Loader size="sm" aria-label={t('manager/library/loading')} />
        ) : found.failure ? (
          <Text c="red" size="sm" role="alert">
            {t('manager/undo/failed', { reason: found.failure })}
          </Text>
        ) : (
          <Text className={classes.note}>
            {t('manager/replace/counts', {
              places: number.format(places),
              items: number.format(good.length),
            })}
            {bad > 0 && ` ${t('manager/replace/left', { count: bad })}`}
          </Text>
        )}
      </div>
      <ul className={classes.rows}>
        {good.slice(0, SHOWN).map((row) => (
          <ChangedRow key={row.before.id} row={row} language={i18n.language} />
        ))}
      </ul>
      {good.length > SHOWN && (
        <Text className={classes.note}>
          {t('manager/replace/more', { number: number.format(good.length - SHOWN) })}
        </Text>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={props.onClose}>
          {t('manager/packs/cancel')}
        </Button>
        <Button disabled={good.length === 0} onClick={apply}>
          {t('manager/replace/apply', { number: number.format(good.length) })}
        </Button>
      </Group>
    </Modal>
  );
}

function ChangedRow({ row, language }: { row: Replaced; language: string }) {
  const contentOf = ({ type, ...item }: Replaced['before']): ItemContent =>
    contentOfRow(type, item);
  return (
    <li>
      <b>{row.before.title}</b>
      {diffContent(contentOf(row.before), contentOf(row.after), language).map(({ path, parts }) => (
        <DiffText key={path} parts={parts} />
      ))}
    </li>
  );
}
