import { Button, SegmentedControl, Title } from '@mantine/core';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savePlaybook } from '@/utils/database/playbooks';
import type { Playbook, StoredPlaybook } from '@/utils/model/playbook';
import { contentOfPlaybook } from '@/utils/playbooks/content-of';
import shared from '../manager.module.css';
import { useDoer } from '../undo';
import { HeadForm } from './head-form';
import { changeStep } from './playbook-draft';
import classes from './playbooks.module.css';
import { ProblemList } from './problem-list';
import { StepForm } from './step-form';
import { StepList } from './step-list';
import { TestRun } from './test-run';

interface Props {
  /** What is edited, which need not be stored yet. */
  given: Playbook;
  /** What is stored under its id. */
  known: StoredPlaybook | null;
  onCopy(playbook: Playbook): void;
  onClose(): void;
}

/** One playbook: its steps and what each wants, what is wrong with it, and a walk through it. */
export function PlaybookEditor({ given, known, onCopy, onClose }: Props) {
  const { t } = useTranslation();
  const perform = useDoer();
  const [draft, setDraft] = useState<Playbook>(() => plain(given));
  const [at, setAt] = useState(given.steps[0]?.id ?? '');
  const [part, setPart] = useState<'steps' | 'test'>('steps');
  const isLocked = known !== null && known.packId !== null;
  const step = draft.steps.find(({ id }) => id === at) ?? draft.steps[0];
  async function save(): Promise<void> {
    const isSaved = await perform(
      async () => {
        const undoId = await savePlaybook(draft, Date.now());
        return undoId === null ? null : { undoId, count: 1 };
      },
      () => t('playbooks/saved', { title: draft.title }),
    );
    if (isSaved) onClose();
  }
  return (
    <div className={shared.page}>
      <div className={classes.editor}>
        <div className={classes.top}>
          <div className={classes.headline}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              leftSection={<IconArrowLeft size={16} aria-hidden />}
              onClick={onClose}
            >
              {t('manager/tabs/playbooks')}
            </Button>
            <Title order={2} className={shared.pageTitle}>
              {draft.title}
            </Title>
          </div>
          <div className={classes.buttons}>
            <SegmentedControl
              value={part}
              aria-label={t('playbooks/part')}
              data={[
                { value: 'steps', label: t('playbooks/parts/steps') },
                { value: 'test', label: t('playbooks/parts/test') },
              ]}
              onChange={(value) => setPart(value === 'test' ? 'test' : 'steps')}
            />
            {isLocked ? (
              <Button onClick={() => onCopy(draft)}>{t('playbooks/copyToEdit')}</Button>
            ) : (
              <Button disabled={draft.title.trim() === ''} onClick={() => void save()}>
                {t('playbooks/save')}
              </Button>
            )}
          </div>
        </div>
        <ProblemList playbook={draft} onShow={setAt} />
        {part === 'test' ? (
          <TestRun playbook={draft} />
        ) : (
          // A pack's playbook is read here; a copy of it can be changed.
          <div className={classes.parts}>
            <fieldset disabled={isLocked} className={classes.forms}>
              <HeadForm playbook={draft} onChange={setDraft} />
            </fieldset>
            <div className={classes.columns}>
              <StepList
                playbook={draft}
                current={step?.id ?? ''}
                isLocked={isLocked}
                onChange={setDraft}
                onShow={setAt}
              />
              {step && (
                <fieldset disabled={isLocked} className={classes.forms}>
                  <StepForm
                    key={step.id}
                    playbook={draft}
                    step={step}
                    onChange={(change) => setDraft(changeStep(draft, step.id, change))}
                  />
                </fieldset>
              )}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

function plain(given: Playbook): Playbook {
  return 'packId' in given ? contentOfPlaybook(given as StoredPlaybook) : given;
}
