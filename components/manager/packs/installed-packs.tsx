import { Skeleton } from '@mantine/core';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import { useTranslation } from 'react-i18next';
import type { InstalledPack } from '@/utils/model/pack';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { PackCard } from './pack-card';
import classes from './packs.module.css';
import type { ImportWork } from './use-import';

/** The packs of this library; `undefined` = not read yet. */
export function InstalledPacks(props: { packs: InstalledPack[] | undefined; work: ImportWork }) {
  const { t } = useTranslation();
  if (!props.packs) return <Skeleton height={96} radius={12} />;
  if (props.packs.length === 0) {
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
      {props.packs.map((pack) => (
        <PackCard key={pack.id} pack={pack} work={props.work} />
      ))}
    </ul>
  );
}
