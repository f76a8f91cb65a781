import { Skeleton, Text } from '@mantine/core';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import { useTranslation } from 'react-i18next';
import type { InstalledPack } from '@/utils/model/pack';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import classes from './packs.module.css';

/** The packs of this library; `undefined` = not read yet. */
export function InstalledPacks({ packs }: { packs: InstalledPack[] | undefined }) {
  const { t } = useTranslation();
  if (!packs) return <Skeleton height={96} radius={12} />;
  if (packs.length === 0) {
    return (
      <div className={shared.panel}>
        <EmptyState
          icon={<IconPackage size={28} stroke={1.4} />}
          title={t('manager/packs/none')}
          hint={t('empty/libraryHint')}
        />
      </div>
    );
  }
  return (
    <ul className={classes.cards}>
      {packs.map((pack) => (
        <PackCard key={pack.id} pack={pack} />
      ))}
    </ul>
  );
}

function PackCard({ pack }: { pack: InstalledPack }) {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
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
    <li className={classes.card}>
      <span className={classes.cardIcon}>
        <IconPackage size={22} stroke={1.5} aria-hidden />
      </span>
      <div className={classes.cardBody}>
        <p className={classes.cardTitle}>
          <b className={classes.cardName}>{pack.name}</b>
          <span className={classes.version}>
            {t('manager/packs/version', { version: pack.version })}
          </span>
        </p>
        <p className={classes.cardFacts}>
          {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
        </p>
        {pack.changeNotes && (
          <details className={classes.changeNotes}>
            <summary>{t('manager/packs/changeNotes')}</summary>
            <Text className={classes.notesText}>{pack.changeNotes}</Text>
          </details>
        )}
      </div>
    </li>
  );
}
