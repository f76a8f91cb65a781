import { Anchor, Button, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { commandOf, isImeKey } from '@/utils/commands';
import type { PracticeScenario } from '@/utils/model/practice';
import shared from '../manager.module.css';
import classes from './practice.module.css';
import { PracticeResult } from './practice-result';
import { PracticeSearch } from './practice-search';
import { ProcedureField } from './procedure-field';
import { TurnClock } from './turn-clock';
import { usePractice } from './use-practice';
import { useProcedures } from './use-procedures';

/** A chat with a scripted buyer, with the desk's search beside it. */
export function PracticeRunView({ scenario }: { scenario: PracticeScenario }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const procedures = useProcedures(scenario);
  const { answered, turn, askedAt, messages, answer, skip, restart } = usePractice(
    scenario,
    settings.agentName,
    procedures,
  );
  const [text, setText] = useState('');
  const [used, setUsed] = useState<string[]>([]);
  const [playbook, setPlaybook] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => box.current?.focus(), []);
  const send = useMutation({
    mutationFn: () => answer(text, used, playbook),
    onSuccess: () => clear(),
  });
  const clear = () => {
    setText('');
    setUsed([]);
    setPlaybook(null);
    box.current?.focus();
  };
  const count = messages.length;
  // The newest words are what matters; a browser without layout has no such method.
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);
  if (!turn) {
    return (
      <PracticeResult
        scenario={scenario}
        answered={answered}
        procedures={procedures ?? []}
        onAgain={restart}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the desk's own key, wherever the focus is
    <div
      className={classes.run}
      onKeyDown={(event) => {
        if (commandOf(event.nativeEvent) !== 'focus-search') return;
        event.preventDefault();
        search.current?.focus();
      }}
    >
      <div className={classes.chat}>
        <header className={classes.chatHead}>
          <div className={classes.words}>
            <Title order={2} className={shared.sectionTitle}>
              {scenario.title}
            </Title>
            <span className={shared.quiet}>
              {t('manager/practice/at', { at: answered.length + 1, all: scenario.turns.length })}
              {' · '}
              {scenario.about}
            </span>
          </div>
          <TurnClock askedAt={askedAt} within={turn.within} />
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              clear();
              void skip();
            }}
          >
            {t('manager/practice/skip')}
          </Button>
          <Anchor href="#/practice" size="sm">
            {t('manager/practice/leave')}
          </Anchor>
        </header>
        <ol className={classes.messages} aria-live="polite" aria-label={scenario.buyerName}>
          {messages.map((message, i) => (
            <li
              key={message.id}
              ref={i === count - 1 ? end : undefined}
              className={classes.message}
              data-side={message.side}
            >
              {message.text}
            </li>
          ))}
        </ol>
        <form
          className={classes.composer}
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          {turn.playbook && procedures && (
            <ProcedureField procedures={procedures} value={playbook} onChange={setPlaybook} />
          )}
          <Textarea
            ref={box}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={4_000}
            aria-label={t('manager/practice/box')}
            placeholder={t('manager/practice/boxHint')}
            value={text}
            error={send.error?.message}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || isImeKey(event.nativeEvent)) return;
              event.preventDefault();
              send.mutate();
            }}
          />
          <Button type="submit" disabled={text.trim() === ''} loading={send.isPending}>
            {t('manager/practice/send')}
          </Button>
        </form>
      </div>
      <PracticeSearch
        field={search}
        onLeave={() => box.current?.focus()}
        scenario={scenario}
        messages={messages}
        onInsert={(id, words) => {
          setText((before) => (before === '' ? words : `${before}\n${words}`));
          setUsed((before) => [...before, id]);
          box.current?.focus();
        }}
      />
    </div>
  );
}
