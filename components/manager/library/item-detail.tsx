import { Loader, Title } from '@mantine/core';
import IconFileOff from '@tabler/icons-react/dist/esm/icons/IconFileOff.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findItem, type LibraryItem } from '@/utils/database/library';
import { EmptyState } from '../empty-state';
import { Markdown } from '../markdown/markdown';
import classes from './detail.module.css';
import { ItemActions } from './item-actions';
import { ReplyVariants } from './reply-variants';
import type { Library } from './use-library';

/** One reply or article in full, read from its row; follows changes made elsewhere. */
export function ItemDetail({ id, library }: { id: string; library: Library | undefined }) {
  const { t } = useTranslation();
  const answer = useLiveQuery(async () => ({ id, item: await findItem(id) }), [id]);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id) top.current?.scrollIntoView({ block: 'start' });
  }, [id]);
  // The hook keeps its last answer while the next one is on its way.
  if (!answer || !library) {
    return (
      <div className={classes.waiting}>
        <Loader size="sm" aria-label={t('manager/library/loading')} />
      </div>
    );
  }
  if (!answer.item) {
    return (
      <EmptyState
        icon={<IconFileOff size={28} stroke={1.4} />}
        title={t('manager/library/gone')}
        hint={t('manager/library/goneHint')}
      />
    );
  }
  return (
    <div className={classes.sheet} ref={top}>
      <Head item={answer.item} library={library} />
      <Content item={answer.item} />
      <Facts item={answer.item} />
    </div>
  );
}

function Head({ item, library }: { item: LibraryItem; library: Library }) {
  const { t, i18n } = useTranslation();
  const entry = library.entries.find((one) => one.id === item.id);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const facts = [
    item.type === 'reply'
      ? t('desk/reply')
      : `${t('desk/article')} · ${t(`manager/library/kind/${item.kind}`)}`,
    entry?.categoryName,
    item.packId === null ? t('manager/library/own') : entry?.packName,
    t('manager/library/updated', { date: day.format(item.updatedAt) }),
    item.validTo && t('manager/library/validTo', { date: day.format(item.validTo) }),
    item.type === 'reply' && item.public && t('manager/library/public'),
  ];
  return (
    <header className={classes.head}>
      <Title order={2} className={classes.title}>
        {item.title}
      </Title>
      <p className={classes.facts}>
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
      </p>
      <ItemActions item={item} library={library} />
    </header>
  );
}

function Content({ item }: { item: LibraryItem }) {
  const { t } = useTranslation();
  if (item.type === 'article') {
    return <Markdown source={item.body} {...(item.images ? { images: item.images } : {})} />;
  }
  return (
    <>
      {item.codes.length > 0 && (
        <Section title={t('manager/library/codes')}>
          <Chips items={item.codes} mono />
        </Section>
      )}
      <ReplyVariants variants={item.variants} />
      {item.images && item.images.length > 0 && (
        <Section title={t('editor/images')}>
          <Chips items={item.images.map(({ name }) => name)} />
        </Section>
      )}
      {item.notes && (
        <Section title={t('manager/library/notes')}>
          <p className={classes.notes}>{item.notes}</p>
        </Section>
      )}
    </>
  );
}

/** What helps finding the item, and what it rests on. */
function Facts({ item }: { item: LibraryItem }) {
  const { t } = useTranslation();
  return (
    <>
      {item.aliases.length > 0 && (
        <Section title={t('manager/library/aliases')}>
          <ul className={classes.aliases}>
            {item.aliases.map((alias) => (
              <li key={alias}>{alias}</li>
            ))}
          </ul>
        </Section>
      )}
      {item.tags.length > 0 && (
        <Section title={t('manager/library/tags')}>
          <Chips items={item.tags} />
        </Section>
      )}
      {item.guideIds.length > 0 && (
        <Section title={t('manager/library/guides')}>
          <Chips items={item.guideIds} mono />
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.label}>{title}</h3>
      {children}
    </section>
  );
}

function Chips({ items, mono = false }: { items: string[]; mono?: boolean }) {
  return (
    <ul className={classes.chips} data-mono={mono || undefined}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
