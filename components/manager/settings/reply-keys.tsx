import { ActionIcon, Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { printKeys } from '@/components/ui/print-keys';
import { useTitles } from '@/components/ui/use-titles';
import { useWelcome } from '@/components/ui/welcome';
import { ownCombinations } from '@/utils/commands';
import { readShortcut } from '@/utils/keys/combination';
import { judgeKey, type KeyVerdict } from '@/utils/keys/judge-key';
import { readPlatform } from '@/utils/keys/platform';
import shared from '../manager.module.css';
import { explainRefusal, explainWarning } from './explain-key';
import { KeyRecorder } from './key-recorder';
import classes from './reply-keys.module.css';
import { ReplyPicker } from './reply-picker';
import type { ChangeSettings } from './use-settings';

const platform = readPlatform(navigator.userAgent);

/** The agent's own combinations for replies: pressed to record, judged before they are kept. */
export function ReplyKeys({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { replyKeys } = useWelcome().settings;
  const [recording, setRecording] = useState<string | null>(null);
  const ids = Object.keys(replyKeys);
  const titles = useTitles(recording ? [...ids, recording] : ids);
  const { data: bound = [] } = useQuery({
    queryKey: ['commands'],
    queryFn: () => browser.commands.getAll(),
  });
  const ours = [...ownCombinations, ...bound.map(({ shortcut = '' }) => readShortcut(shortcut))];
  const titleOf = (id: string) => titles?.[id] ?? t(titles ? 'keys/goneItem' : 'desk/loading');
  const judge = (combination: string, itemId: string) =>
    judgeKey(combination, { platform, ours, replyKeys, itemId });
  const explain = ({ refused, warnings }: KeyVerdict) =>
    refused
      ? explainRefusal(refused, t, titleOf)
      : warnings.map((warning) => explainWarning(warning, t)).join(' ');

  const rows = recording && !ids.includes(recording) ? [...ids, recording] : ids;
  return (
    <>
      {rows.length === 0 ? (
        <Text className={shared.quiet}>{t('keys/table/none')}</Text>
      ) : (
        <ul className={classes.rows}>
          {rows.map((id) => {
            const keys = replyKeys[id];
            const verdict = keys && recording !== id ? judge(keys, id) : null;
            return (
              <li key={id} className={classes.row}>
                <div className={classes.name}>
                  {titleOf(id)}
                  {verdict && explain(verdict) && (
                    <span
                      className={classes.remark}
                      data-bad={verdict.refused !== null || undefined}
                    >
                      {explain(verdict)}
                    </span>
                  )}
                </div>
                {recording === id ? (
                  <KeyRecorder
                    label={t('keys/table/changeFor', { title: titleOf(id) })}
                    judge={(combination) => judge(combination, id)}
                    explain={explain}
                    onRecord={(combination) => {
                      onChange((now) => ({ replyKeys: { ...now.replyKeys, [id]: combination } }));
                      setRecording(null);
                    }}
                    onCancel={() => setRecording(null)}
                  />
                ) : (
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t('keys/table/changeFor', { title: titleOf(id) })}
                    onClick={() => setRecording(id)}
                  >
                    <span className={classes.keys}>{printKeys(keys)}</span>
                  </Button>
                )}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('keys/table/remove', { title: titleOf(id) })}
                  disabled={!keys}
                  onClick={() =>
                    onChange(({ replyKeys: { [id]: _gone, ...rest } }) => ({ replyKeys: rest }))
                  }
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      <ReplyPicker onPick={setRecording} />
    </>
  );
}
