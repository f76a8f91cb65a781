import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunAct } from '@/utils/model/playbook-run';
import type { StepView } from '@/utils/playbooks/view-run';

interface Props {
  step: StepView;
  onAct(act: RunAct): void;
}

/** The facts a step asks for; each is stored as soon as its field is left. */
export function PlaybookFacts({ step, onAct }: Props) {
  return step.facts.map((fact) => (
    <FactField
      key={fact.name}
      fact={fact}
      onFill={(value) => onAct({ do: 'fill', name: fact.name, value })}
    />
  ));
}

function FactField({
  fact,
  onFill,
}: {
  fact: StepView['facts'][number];
  onFill(value: string): void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(fact.value);
  const shared = { size: 'xs', label: fact.label, withAsterisk: fact.must } as const;
  if (fact.kind === 'choice') {
    return (
      <NativeSelect
        {...shared}
        value={fact.value}
        data={[{ value: '', label: t('playbook/pick') }, ...fact.options]}
        onChange={(event) => onFill(event.currentTarget.value)}
      />
    );
  }
  const save = () => text !== fact.value && onFill(text.trim());
  return (
    <TextInput
      {...shared}
      type={fact.kind === 'date' ? 'date' : 'text'}
      inputMode={fact.kind === 'number' ? 'decimal' : undefined}
      maxLength={2_000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
    />
  );
}
