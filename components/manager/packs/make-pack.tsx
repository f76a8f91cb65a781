import { Button, Group, Modal, Skeleton, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnItems, PackOrder } from '@/utils/packs/workbench/calls';
import { saveFile } from '../rescue/save-file';
import { ChooseItems } from './choose-items';
import { explainFailure } from './explain-failure';
import { PackFields } from './pack-fields';
import { newOrder, orderTrouble } from './pack-order';
import classes from './packs.module.css';
import { SigningKeys } from './signing-keys';
import type { Workbench } from './workbench/open-workbench';

interface Props {
  bench: Workbench;
  /** The items it is made of; without them one's own, all or chosen here. */
  ids?: string[];
  onClose(): void;
}

/** Makes the file of a pack, signed if one likes, to hand to others. */
export function MakePack({ bench, ids, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState<PackOrder>(() => newOrder(i18n.language, ids));
  const [own, setOwn] = useState<OwnItems | null>(null);
  const [said, setSaid] = useState<{ text: string; isBad: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (ids) return;
    let isOver = false;
    bench.ask('own', undefined).then(
      (found) => !isOver && setOwn(found),
      (error: unknown) => !isOver && setSaid({ text: explainFailure(error, t), isBad: true }),
    );
    return () => {
      isOver = true;
    };
  }, [bench, ids, t]);
  const change = (part: Partial<PackOrder>) => {
    setOrder({ ...order, ...part });
    setSaid(null);
  };
  const trouble = orderTrouble(order);
  const make = async () => {
    setBusy(true);
    try {
      const { name, blob, items } = await bench.ask('make', order);
      if (items > 0) saveFile(name, [blob], 'application/json');
      const text = t(items > 0 ? 'manager/packs/make/done' : 'manager/packs/make/nothing', {
        name,
        items,
      });
      setSaid({ text, isBad: items === 0 });
    } catch (error) {
      setSaid({ text: explainFailure(error, t), isBad: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<b>{t('manager/packs/make/title')}</b>}
      closeButtonProps={{ 'aria-label': t('manager/packs/close') }}
    >
      <div className={classes.section}>
        <PackFields order={order} onChange={change} trouble={trouble} />
        {ids ? (
          <Text size="sm">{t('manager/packs/make/chosen', { count: ids.length })}</Text>
        ) : own ? (
          <ChooseItems own={own} order={order} onChange={change} />
        ) : (
          <Skeleton height={88} />
        )}
        <SigningKeys keyId={order.keyId} onKey={(keyId) => change({ keyId })} />
        <Group gap={12}>
          <Button loading={busy} disabled={trouble !== null} onClick={() => void make()}>
            {t('manager/packs/make/save')}
          </Button>
          <Text size="sm" className={said?.isBad ? classes.bad : undefined} role="status">
            {said?.text}
          </Text>
        </Group>
      </div>
    </Modal>
  );
}
