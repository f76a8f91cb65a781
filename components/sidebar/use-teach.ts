import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '@/components/ui/ask';
import type { TaughtPart } from '@/utils/consoles/teach/taught-definition';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { TeachPreview } from '@/utils/link';

/** The parts in the order they are asked for, then saving. */
export const steps = ['composer', 'buyer', 'own', 'name', 'order', 'save'] as const;
type Step = (typeof steps)[number];

/** How often the page is read anew while somebody is teaching, ms. */
const PREVIEW = 1_000;

/** One round of teaching: which part is asked for, what the page reads as, how it ended. */
export function useTeach(line: DeskLine, onSaved: () => void) {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('composer');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPicking, setPicking] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState('');
  const { data: preview = null } = useQuery({
    queryKey: ['teach'],
    queryFn: () => askPreview(line),
    refetchInterval: PREVIEW,
    gcTime: 0,
  });
  // Whatever ends the panel ends the clicking too, and what was shown is forgotten.
  useEffect(() => () => void line.ask({ do: 'teach-forget', part: 'all' }), [line]);

  const go = (to: number) => {
    setRefusal(null);
    setStep(steps[Math.min(Math.max(to, 0), steps.length - 1)] ?? 'composer');
  };
  const stopPicking = (part: TaughtPart) => line.ask({ do: 'teach-forget', part });
  return {
    step,
    preview,
    refusal,
    isPicking,
    isSaving,
    failure,
    async pick() {
      if (step === 'save') return;
      setRefusal(null);
      setPicking(true);
      const result = await line.ask({ do: 'teach-pick', part: step });
      setPicking(false);
      await queries.invalidateQueries({ queryKey: ['teach'] });
      if (result.ok) go(steps.indexOf(step) + 1);
      else if ('why' in result && result.why !== 'left') setRefusal(result.why ?? null);
    },
    next: () => {
      if (isPicking && step !== 'save') void stopPicking(step);
      go(steps.indexOf(step) + 1);
    },
    back: () => {
      if (isPicking && step !== 'save') void stopPicking(step);
      go(steps.indexOf(step) - 1);
    },
    async save() {
      setSaving(true);
      setFailure('');
      try {
        const now = await askPreview(line);
        if (!now) return setFailure('-');
        await ask('console:save', { definition: now.definition });
        onSaved();
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      } finally {
        setSaving(false);
      }
    },
  };
}

async function askPreview(line: DeskLine): Promise<TeachPreview | null> {
  const answer = await line.ask({ do: 'teach-preview' });
  return 'preview' in answer ? answer.preview : null;
}
