import { Button, Group, Title } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPacks } from '@/utils/database/packs';
import { listApplied } from '@/utils/database/undo';
import type { HeldPack } from '@/utils/model/feed';
import { FeedsSection } from '../feeds/feeds-section';
import shared from '../manager.module.css';
import { AppliedList } from './applied-list';
import { ImportPanel } from './import-panel';
import { InstalledPacks } from './installed-packs';
import { MakePack } from './make-pack';
import classes from './packs.module.css';
import { StarterButton } from './starter-button';
import type { ImportWork } from './use-import';

/** Operations listed for taking back: as many as are kept. */
const APPLIED_SHOWN = 30;

interface Props {
  work: ImportWork;
  /** Looks at an update that waits. */
  onReview(held: HeldPack): void;
}

export function PacksHome({ work, onReview }: Props) {
  const { t } = useTranslation();
  const packs = useLiveQuery(async () => await listPacks());
  const applied = useLiveQuery(async () => await listApplied(APPLIED_SHOWN));
  const [isMaking, setMaking] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { is } = work.state;
  useEffect(() => {
    // An undo or a version further down reports up here.
    if (is !== 'idle') panel.current?.scrollIntoView({ block: 'nearest' });
  }, [is]);
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/tabs/packs')}
        </Title>
        <div ref={panel}>
          <ImportPanel work={work} />
        </div>
        <section className={classes.section}>
          <Group justify="space-between">
            <Title order={3} className={shared.sectionTitle}>
              {t('manager/packs/installed')}
            </Title>
            <Group gap={8}>
              <StarterButton />
              <Button variant="default" size="xs" onClick={() => setMaking(true)}>
                {t('manager/packs/make/button')}
              </Button>
            </Group>
          </Group>
          <InstalledPacks packs={packs} work={work} />
        </section>
        <FeedsSection packs={packs} onReview={onReview} />
        {applied && applied.length > 0 && (
          <section className={classes.section}>
            <Title order={3} className={shared.sectionTitle}>
              {t('manager/packs/history')}
            </Title>
            <AppliedList applied={applied} onUndo={(id) => void work.undo(id)} />
          </section>
        )}
      </div>
      {isMaking && <MakePack bench={work.bench} onClose={() => setMaking(false)} />}
    </div>
  );
}
