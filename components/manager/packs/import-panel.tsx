import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DroppedFile } from '@/utils/packs/workbench/calls';
import { DropZone } from './drop-zone';
import { explainProblem } from './explain-problem';
import { FormatSelect } from './format-choice';
import { Outcome } from './outcome';
import classes from './packs.module.css';
import type { ImportWork } from './use-import';

/** The place of an import: where files go in, how far they are, why they cannot be used. */
export function ImportPanel({ work }: { work: ImportWork }) {
  const { t } = useTranslation();
  const { state } = work;
  const take = (files: DroppedFile[]) => void work.open({ of: 'files', files }, nameOf(files));
  switch (state.is) {
    case 'reading':
      return <Reading work={work} name={state.name} />;
    case 'refused':
      return (
        <div className={classes.section}>
          <Outcome
            title={t('manager/packs/refused', { name: state.name })}
            text={explainProblem(state.problem, t)}
            onClose={work.close}
          >
            <ReadAs work={work} />
          </Outcome>
          <DropZone onFiles={take} />
        </div>
      );
    case 'failed':
      return (
        <div className={classes.section}>
          <Outcome
            title={t(state.what === 'undo' ? 'manager/packs/undoFailed' : 'manager/packs/failed')}
            text={state.reason}
            onClose={work.close}
          />
          <DropZone onFiles={take} />
        </div>
      );
    default:
      return <DropZone onFiles={take} />;
  }
}

/** Another format for files that cannot be read as what they seem to be. */
function ReadAs({ work: { state, open } }: { work: ImportWork }) {
  const { t } = useTranslation();
  if (state.is !== 'refused' || state.source.of !== 'files') return null;
  const { source, name } = state;
  return (
    <FormatSelect
      label={t('manager/packs/readAs')}
      value={source.as ?? null}
      onFormat={(as) => void open({ ...source, as }, name)}
    />
  );
}

function Reading({ work, name }: { work: ImportWork; name: string }) {
  const { t } = useTranslation();
  const { progress } = work;
  const isPlanning = progress?.stage === 'planning';
  const stage = isPlanning
    ? t('manager/packs/planning', { name })
    : t('manager/packs/reading', { name });
  return (
    <div className={classes.reading}>
      <div className={classes.readingText}>
        <Text className={classes.long} role="status">
          {stage}
        </Text>
        <Progress
          value={isPlanning ? 100 * progress.done : 100}
          animated={!isPlanning}
          striped={!isPlanning}
          size="sm"
          aria-label={stage}
        />
      </div>
      <Button variant="default" onClick={work.close}>
        {t('manager/packs/stop')}
      </Button>
    </div>
  );
}

/** What a person calls what was dropped: the file, or the folder they lie in. */
function nameOf(files: DroppedFile[]): string {
  const [first] = files;
  if (!first || files.length === 1) return first?.name ?? '';
  const folder = first.name.split('/')[0] ?? '';
  return files.every(({ name }) => name.startsWith(`${folder}/`))
    ? folder
    : `${first.name} + ${files.length - 1}`;
}
