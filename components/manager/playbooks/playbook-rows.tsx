import { Badge, Button, Switch } from '@mantine/core';
import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { listPacks } from '@/utils/database/packs';
import { removePlaybook, switchPlaybook } from '@/utils/database/playbooks';
import type { StoredPlaybook } from '@/utils/model/playbook';
import { findProblems } from '@/utils/playbooks/find-problems';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { useDoer } from '../undo';
import classes from './playbook-rows.module.css';

interface Props {
  playbooks: StoredPlaybook[];
  running: ReadonlyMap<string, number>;
  onOpen(playbook: StoredPlaybook): void;
  onCopy(playbook: StoredPlaybook): void;
}

/** The playbooks there are, whose they are, and whether agents are offered them. */
export function PlaybookRows({ playbooks, running, onOpen, onCopy }: Props) {
  const { t, i18n } = useTranslation();
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const perform = useDoer();
  const packs = useLiveQuery(listPacks);
  const names = new Map(packs?.map(({ id, name }) => [id, name]));
  if (playbooks.length === 0) {
    return (
      <div className={shared.panel}>
        <EmptyState
          icon={<IconListCheck size={28} stroke={1.4} />}
          title={t('playbooks/none')}
          hint={t('playbooks/noneHint')}
        />
      </div>
    );
  }
  async function change(playbook: StoredPlaybook, on: boolean): Promise<void> {
    await switchPlaybook(playbook.id, on);
    await ask('playbooks:changed', undefined);
  }
  async function remove({ id, title }: StoredPlaybook): Promise<void> {
    await perform(
      async () => {
        const undoId = await removePlaybook(id);
        return undoId === null ? null : { undoId, count: 1 };
      },
      () => t('playbooks/removed', { title }),
    );
  }
  return (
    <ul className={classes.rows}>
      {playbooks.map((playbook) => {
        const { id, title, summary, on, packId, steps, locale } = playbook;
        const wrong = findProblems(playbook).filter(({ isFatal }) => isFatal).length;
        const runs = running.get(id) ?? 0;
        return (
          <li key={id} className={classes.row} data-off={!on || undefined}>
            <Switch
              checked={on}
              aria-label={t('playbooks/offer', { title })}
              onChange={(event) => void change(playbook, event.currentTarget.checked)}
            />
            <div className={classes.body}>
              <button type="button" className={classes.name} onClick={() => onOpen(playbook)}>
                {title}
              </button>
              <p>{summary}</p>
              <p className={classes.facts}>
                <span>{t('playbook/steps', { count: steps.length })}</span>
                <span>{packId === null ? t('playbooks/own') : (names.get(packId) ?? packId)}</span>
                <span>{languages.of(locale)}</span>
                {runs > 0 && <span>{t('playbooks/runs', { count: runs })}</span>}
                {wrong > 0 && (
                  <Badge size="sm" radius="sm" color="red" variant="light">
                    {t('playbooks/notOffered', { count: wrong })}
                  </Badge>
                )}
              </p>
            </div>
            <div className={classes.rowActs}>
              <Button size="compact-sm" variant="default" onClick={() => onOpen(playbook)}>
                {t(packId === null ? 'playbooks/edit' : 'playbooks/look')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => onCopy(playbook)}>
                {t('playbooks/copy')}
              </Button>
              {packId === null && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => void remove(playbook)}
                >
                  {t('playbooks/remove')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
