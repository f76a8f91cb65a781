import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalledPack } from '@/utils/model/pack';
import type { PackFacts } from '@/utils/packs/workbench/calls';
import { saveFile } from '../rescue/save-file';
import { explainFailure } from './explain-failure';
import classes from './packs.module.css';
import { PinKey } from './pin-key';
import type { ImportWork } from './use-import';
import { VersionList } from './version-list';

/** What an installed pack carries, its versions, whose updates it takes, and what can be done. */
export function PackDetails({ pack, work }: { pack: InstalledPack; work: ImportWork }) {
  const { t } = useTranslation();
  const [facts, setFacts] = useState<PackFacts | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const { bench } = work;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version, a new key: asked again
  useEffect(() => {
    let isOver = false;
    bench.ask('facts', { packId: pack.id }).then(
      (found) => !isOver && setFacts(found),
      (error: unknown) => !isOver && setTrouble(explainFailure(error, t)),
    );
    return () => {
      isOver = true;
    };
  }, [bench, pack.id, pack.installedAt, asked, t]);

  const save = async () => {
    try {
      const made = await bench.ask('export', { packId: pack.id });
      if (made) saveFile(made.name, [made.blob], 'application/json');
    } catch (error) {
      setTrouble(explainFailure(error, t));
    }
  };
  if (trouble) return <Text className={classes.bad}>{trouble}</Text>;
  if (!facts) return <Skeleton height={160} mt={12} radius={8} />;
  return (
    <div className={classes.details}>
      <Carried pack={pack} facts={facts} />
      <VersionList
        versions={facts.versions}
        onBack={({ key, version }) =>
          void work.open({ of: 'version', key }, `${pack.name} ${version}`)
        }
      />
      <PinKey packId={pack.id} facts={facts} onChanged={() => setAsked(asked + 1)} />
      <Group gap={8}>
        <Button variant="default" size="xs" onClick={() => void save()}>
          {t('manager/packs/export')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="xs"
          onClick={() => void work.open({ of: 'removal', packId: pack.id }, pack.name)}
        >
          {t('manager/packs/remove')}
        </Button>
      </Group>
    </div>
  );
}

function Carried({ pack, facts }: { pack: InstalledPack; facts: PackFacts }) {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language);
  const { replies, articles, rules } = pack.counts;
  const all = { replies, articles, rules, ...facts.carries };
  const some = Object.entries(all).filter(([, count]) => count > 0);
  return (
    <dl className={classes.carried} aria-label={t('manager/packs/carries')}>
      {some.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`manager/packs/carried/${name}`)}</dt>
          <dd>{format.format(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
