import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isImeKey } from '@/utils/commands';
import type { GateFinding } from '@/utils/model/finding';
import classes from './desk.module.css';
import own from './findings-view.module.css';
import { tellFinding, tellFix } from './tell-finding';
import type { Stage } from './use-insert';

interface Props {
  stage: Stage;
  onFix(finding: GateFinding): void;
  onOverride(): void;
  onCancel(): void;
}

/**
 * Why a reply is not in the box yet, each reason with a key that mends it. Enter takes the
 * first fix where something blocks, and inserts where there are only warnings.
 */
export function FindingsView({ stage, onFix, onOverride, onCancel }: Props) {
  const { t, i18n } = useTranslation();
  const view = useRef<HTMLDivElement>(null);
  const { prepared, at, findings } = stage;
  const blocks = findings.some(({ level }) => level === 'block');
  const fixable = findings.filter(({ fix }) => fix !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new findings take the focus again
  useEffect(() => view.current?.focus(), [findings]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isImeKey(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOnButton = (event.target as Element).closest('button') !== null;
    const wanted =
      event.key === 'Enter' && !isOnButton && blocks ? fixable[0] : fixable[Number(event.key) - 1];
    if (wanted) onFix(wanted);
    else if (event.key === 'Enter' && !isOnButton && !blocks) onOverride();
    else return;
    event.preventDefault();
  };

  return (
    <section
      ref={view}
      className={`${classes.view} ${own.findings}`}
      tabIndex={-1}
      aria-label={t('gate/title')}
      data-gate={blocks ? 'block' : 'warn'}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm" pt="xs">
        <div>
          <Title order={2} fz={15}>
            {prepared.title}
          </Title>
          <Text size="xs" c="dimmed" mt={2} role="alert">
            {t(blocks ? 'gate/blocked' : 'gate/warned')}
          </Text>
        </div>
        <ul className={own.list}>
          {findings.map((finding) => (
            <li
              key={`${finding.id} ${finding.start ?? ''}`}
              className={own.finding}
              data-check={finding.check}
              data-level={finding.level}
            >
              {finding.level === 'block' ? (
                <IconBan size={16} aria-hidden />
              ) : (
                <IconAlertTriangle size={16} aria-hidden />
              )}
              <div>
                <p>{tellFinding(finding, t, i18n.language)}</p>
                {finding.fix && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<Kbd size="xs">{fixable.indexOf(finding) + 1}</Kbd>}
                    onClick={() => onFix(finding)}
                  >
                    {tellFix(finding, t)}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
        <MarkedText text={prepared.messages[at]?.text ?? ''} findings={findings} />
        <Group gap="xs">
          {!blocks && (
            <Button
              size="sm"
              color="orange"
              onClick={onOverride}
              rightSection={<Kbd size="xs">Enter</Kbd>}
            >
              {t('gate/override')}
            </Button>
          )}
          <Button
            variant="default"
            size="sm"
            onClick={onCancel}
            rightSection={<Kbd size="xs">Esc</Kbd>}
          >
            {t('desk/back')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

/** The text with the pieces that findings are about underlined. */
function MarkedText({ text, findings }: { text: string; findings: GateFinding[] }) {
  const marks = findings
    .flatMap(({ start, end, level }) =>
      start === undefined || end === undefined ? [] : [{ start, end, level }],
    )
    .sort((a, b) => a.start - b.start);
  const parts: { text: string; level?: string }[] = [];
  let done = 0;
  for (const { start, end, level } of marks) {
    if (start < done) continue;
    parts.push({ text: text.slice(done, start) }, { text: text.slice(start, end), level });
    done = end;
  }
  parts.push({ text: text.slice(done) });
  return (
    <p className={own.heldText}>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
        <span key={i} className={part.level && own.marked} data-level={part.level}>
          {part.text}
        </span>
      ))}
    </p>
  );
}
