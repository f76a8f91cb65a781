import { Button, Text } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalledPack } from '@/utils/model/pack';
import classes from './pack-card.module.css';
import { PackDetails } from './pack-details';
import type { ImportWork } from './use-import';

/** One installed pack in a few facts; opened, everything about it. */
export function PackCard({ pack, work }: { pack: InstalledPack; work: ImportWork }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  return (
    <li className={classes.card}>
      <span className={classes.cardIcon}>
        <IconPackage size={22} stroke={1.5} aria-hidden />
      </span>
      <div className={classes.cardBody}>
        <div className={classes.cardHead}>
          <div className={classes.cardBody}>
            <p className={classes.cardTitle}>
              <b className={classes.cardName}>{pack.name}</b>
              <span className={classes.version}>
                {t('manager/packs/version', { version: pack.version })}
              </span>
            </p>
            <PackLine pack={pack} />
          </div>
          <Button
            variant="subtle"
            size="xs"
            aria-expanded={isOpen}
            aria-controls={details}
            aria-label={t('manager/packs/detailsOf', { name: pack.name })}
            rightSection={
              <IconChevronDown
                className={classes.chevron}
                size={16}
                data-open={isOpen}
                aria-hidden
              />
            }
            onClick={() => setOpen(!isOpen)}
          >
            {t('manager/packs/details')}
          </Button>
        </div>
        {pack.changeNotes && !isOpen && (
          <details className={classes.changeNotes}>
            <summary>{t('manager/packs/changeNotes')}</summary>
            <Text className={classes.notesText}>{pack.changeNotes}</Text>
          </details>
        )}
        <div id={details}>{isOpen && <PackDetails pack={pack} work={work} />}</div>
      </div>
    </li>
  );
}

function PackLine({ pack }: { pack: InstalledPack }) {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const isDue = pack.reviewAt !== undefined && pack.reviewAt < Date.now();
  const facts = [
    pack.counts.replies + pack.counts.articles > 0 &&
      t('manager/packs/items', {
        replies: format.format(pack.counts.replies),
        articles: format.format(pack.counts.articles),
      }),
    pack.counts.rules > 0 && t('manager/packs/rules', { rules: format.format(pack.counts.rules) }),
    languages.of(pack.locale),
    pack.owner && t('manager/packs/by', { owner: pack.owner }),
    t('manager/packs/installedAt', { date: day.format(pack.installedAt) }),
  ];
  return (
    <p className={classes.cardFacts}>
      {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
      {pack.reviewAt !== undefined && (
        <span data-due={isDue || undefined}>
          {t(isDue ? 'manager/packs/reviewDue' : 'manager/packs/reviewAt', {
            date: day.format(pack.reviewAt),
          })}
        </span>
      )}
    </p>
  );
}
