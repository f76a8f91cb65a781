import { IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { printKeys } from '@/components/ui/print-keys';
import { useWelcome } from '@/components/ui/welcome';
import classes from './favourites-bar.module.css';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * What is starred, in one row, while the list below holds something else: the bar keeps it one
 * click or Tab away. (With nothing typed the list itself begins with it.) One stop for Tab,
 * arrows move along.
 */
export const FavouritesBar = memo(function FavouritesBar({
  onInsert,
}: {
  onInsert(id: string): void;
}) {
  const { t } = useTranslation();
  const { favourites, replyKeys } = useWelcome().settings;
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const { data = [] } = useQuery({
    queryKey: ['favourites', favourites],
    queryFn: () => listStarred(favourites.length),
    enabled: favourites.length > 0,
  });
  if (data.length === 0) return null;

  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (!step) return;
    const next = Math.min(data.length - 1, Math.max(0, stop + step));
    setStop(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
    event.preventDefault();
  }

  return (
    <div
      ref={bar}
      className={classes.bar}
      role="toolbar"
      aria-label={t('desk/section/favourites')}
      onKeyDown={onKeyDown}
    >
      <IconStarFilled size={12} className={classes.star} aria-hidden />
      {data.map(({ id, titleText }, at) => (
        <button
          key={id}
          type="button"
          className={classes.chip}
          tabIndex={at === Math.min(stop, data.length - 1) ? 0 : -1}
          title={[titleText, printKeys(replyKeys[id])].filter(Boolean).join('  ')}
          onFocus={() => setStop(at)}
          onClick={() => onInsert(id)}
        >
          {titleText}
        </button>
      ))}
    </div>
  );
});

/** The favourites that the library still has, the oldest star first. */
async function listStarred(most: number) {
  const { hits, sections } = await ask('search', { text: '', limit: Math.min(most, 50) });
  const at = sections?.findIndex(({ what }) => what === 'favourites') ?? -1;
  return at < 0 ? [] : hits.slice(sections?.[at]?.from, sections?.[at + 1]?.from);
}
