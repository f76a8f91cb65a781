import { Button, Group, Text, Title } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { listPacks } from '@/utils/database/packs';
import { listApplied } from '@/utils/database/undo';
import { installStarterPacks } from '@/utils/packs/install-starter';
import { FeedsSection } from '../feeds/feeds-section';
import { type LastImport, useReview } from '../feeds/use-review';
import shared from '../manager.module.css';
import { AppliedList } from './applied-list';
import { speakReasons } from './explain-problem';
import { ImportPanel } from './import-panel';
import { InstalledPacks } from './installed-packs';
import classes from './packs.module.css';
import { type ImportState, useImport } from './use-import';

/** Operations listed for taking back. */
const APPLIED_SHOWN = 10;

/** Knowledge packs: what is installed, bringing in a file, taking an import back. */
export function PacksView() {
  const { t } = useTranslation();
  const work = useImport();
  const review = useReview(work.read, lastImport(work.state));
  const packs = useLiveQuery(async () => await listPacks());
  const applied = useLiveQuery(async () => await listApplied(APPLIED_SHOWN));
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => speakReasons(t), [t]);
  useEffect(() => {
    // An undo further down reports up here.
    if (work.state.is !== 'idle') panel.current?.scrollIntoView({ block: 'nearest' });
  }, [work.state.is]);
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
            <StarterButton />
          </Group>
          <InstalledPacks packs={packs} />
        </section>
        <FeedsSection packs={packs} onReview={review} />
        {applied && applied.length > 0 && (
          <section className={classes.section}>
            <Title order={3} className={shared.sectionTitle}>
              {t('manager/packs/history')}
            </Title>
            <AppliedList applied={applied} onUndo={(id) => void work.undo(id)} />
          </section>
        )}
      </div>
    </div>
  );
}

/** Brings the product's own packs back to what this version holds. */
function StarterButton() {
  const { t } = useTranslation();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const install = async () => {
    setBusy(true);
    try {
      const written = await installStarterPacks(Date.now());
      if (written > 0) await ask('library:changed', undefined);
      setSaid(t('manager/packs/starterDone', { number: written }));
    } catch (error) {
      setSaid(`${t('manager/packs/failed')} ${error instanceof Error ? error.message : error}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group gap={12}>
      <Text className={shared.quiet} role="status">
        {said}
      </Text>
      <Button variant="default" size="xs" loading={busy} onClick={() => void install()}>
        {t('manager/packs/starter')}
      </Button>
    </Group>
  );
}

function lastImport(state: ImportState): LastImport | null {
  if (state.is === 'applied') return { is: 'applied', pack: state.plan.change.pack };
  return state.is === 'undone' ? { is: 'undone' } : null;
}
