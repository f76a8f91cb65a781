import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LargeLibraryNote } from '../large-library';
import classes from './packs.module.css';
import { PlanList, type PlanPart } from './plan-list';
import type { Planned } from './use-import';

/** What an import would do, in numbers and rows, and the decision. */
export function PlanView(props: {
  planned: Planned;
  busy: boolean;
  onApply: () => void;
  onCancel: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { plan, before } = props.planned;
  const parts = partsOf(props.planned);
  const [open, setOpen] = useState<PlanPart>(() => firstOf(parts));
  const format = new Intl.NumberFormat(i18n.language);
  const { pack } = plan.change;
  const isSame = props.planned.plan.isNoop;
  return (
    <section className={classes.box} aria-label={t('manager/packs/plan')}>
      <div className={classes.boxHead}>
        <Title order={3} className={classes.boxTitle}>
          {t('manager/packs/plan')} · {pack.name}
        </Title>
        <Text className={classes.note}>
          {before && before.version !== pack.version
            ? t('manager/packs/update', { from: before.version, to: pack.version })
            : t('manager/packs/version', { version: pack.version })}
        </Text>
      </div>
      <div className={classes.tiles} role="tablist" aria-label={t('manager/packs/plan')}>
        {parts.map(({ part, count }) => (
          <button
            key={part}
            type="button"
            role="tab"
            className={classes.tile}
            data-part={part}
            data-counted={(part === 'same' && count > 0) || undefined}
            aria-selected={part === open}
            disabled={count === 0 || part === 'same'}
            onClick={() => setOpen(part)}
          >
            <b>{format.format(count)}</b>
            <span>{t(`manager/packs/${part}`)}</span>
          </button>
        ))}
      </div>
      <LargeLibraryNote items={plan.counts.new + plan.counts.changed + plan.counts.same} />
      {isSame && <Text className={classes.hint}>{t('manager/packs/nothingToDo')}</Text>}
      {open === 'removed' && <Text className={classes.hint}>{t('manager/packs/removedHint')}</Text>}
      <PlanList key={open} part={open} planned={props.planned} />
      <Group className={classes.actions} gap={12}>
        {!isSame && (
          <Button onClick={props.onApply} loading={props.busy}>
            {t('manager/packs/apply')}
          </Button>
        )}
        <Button variant="default" onClick={props.onCancel} disabled={props.busy}>
          {t(isSame ? 'manager/packs/close' : 'manager/packs/cancel')}
        </Button>
        {props.busy && <Text className={classes.note}>{t('manager/packs/applying')}</Text>}
      </Group>
    </section>
  );
}

interface Part {
  part: PlanPart;
  count: number;
}

function partsOf({ plan }: Planned): Part[] {
  const { counts, rejected } = plan;
  return [
    { part: 'new', count: counts.new },
    { part: 'changed', count: counts.changed },
    // What was edited here stays as it is too.
    { part: 'same', count: counts.same + counts.kept + counts.conflict },
    { part: 'removed', count: counts.removed },
    { part: 'rejected', count: rejected.length },
  ];
}

/** What a person must see first: what would be lost, then what would come. */
function firstOf(parts: Part[]): PlanPart {
  const urgent: PlanPart[] = ['rejected', 'removed', 'changed', 'new'];
  return urgent.find((part) => parts.some((one) => one.part === part && one.count > 0)) ?? 'same';
}
