import { ActionIcon, Tooltip } from '@mantine/core';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconFolderPlus from '@tabler/icons-react/dist/esm/icons/IconFolderPlus.mjs';
import IconFolderSymlink from '@tabler/icons-react/dist/esm/icons/IconFolderSymlink.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN } from './entries';
import classes from './tree.module.css';
import { listNodes, type TreeNode } from './tree-nodes';
import type { Library } from './use-library';

/** What can be done with the categories; each is asked for with the chosen line. */
export type CategoryAct = 'create' | 'rename' | 'move' | 'remove';

const tools = [
  { act: 'create', Icon: IconFolderPlus },
  { act: 'rename', Icon: IconPencil },
  { act: 'move', Icon: IconFolderSymlink },
  { act: 'remove', Icon: IconTrash },
] as const;

interface Props {
  library: Library;
  /** Key of the chosen line. */
  chosen: string;
  onChoose(node: TreeNode): void;
  onAct(act: CategoryAct, node: TreeNode): void;
  /** May the rows that are being dragged go here? The keyboard has its own way: “Move” of the ticked. */
  canDrop(node: TreeNode): boolean;
  onDrop(node: TreeNode): void;
}

/** Packs and their categories; one focus stop, arrow keys walk, open and close. */
export function CategoryTree({ library, chosen, onChoose, onAct, canDrop, onDrop }: Props) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set([`pack:${OWN}`]));
  const [over, setOver] = useState('');
  const names = { all: t('manager/library/all'), own: t('manager/library/own') };
  const nodes = useMemo(
    () => listNodes(library, open, { all: names.all, own: names.own }),
    [library, open, names.all, names.own],
  );
  const at = nodes.findIndex(({ key }) => key === chosen);
  const node = nodes[at];
  const number = new Intl.NumberFormat(i18n.language);
  const turn = (key: string, isOpen: boolean) =>
    setOpen((now) => {
      const next = new Set(now);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  const isOffered = (act: CategoryAct) =>
    act === 'create' ? node !== undefined : node?.category != null;
  const start = (act: CategoryAct) => {
    if (!node || !isOffered(act)) return;
    if (act === 'create') turn(node.pack === null ? `pack:${OWN}` : node.key, true);
    onAct(act, node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 }[
      event.key
    ];
    const next = target === undefined ? undefined : nodes[target];
    if (next) onChoose(next);
    else if (event.key === 'ArrowRight' && node?.hasBelow) turn(node.key, true);
    else if (event.key === 'ArrowLeft' && node) {
      if (open.has(node.key)) turn(node.key, false);
      else {
        const above = nodes.slice(0, at).findLast(({ depth }) => depth < node.depth);
        if (above) onChoose(above);
      }
    } else if (event.key === 'F2') start('rename');
    else if (event.key === 'Delete') start('remove');
    else return;
    event.preventDefault();
  };
  return (
    <section className={classes.side} aria-label={t('manager/library/category')}>
      <div className={classes.tools}>
        <h2>{t('manager/library/category')}</h2>
        {tools.map(({ act, Icon }) => (
          <Tooltip key={act} label={t(`manager/tree/${act}`)} openDelay={300}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={t(`manager/tree/${act}`)}
              aria-disabled={!isOffered(act)}
              data-disabled={!isOffered(act) || undefined}
              onClick={() => start(act)}
            >
              <Icon size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      <div
        className={classes.tree}
        role="tree"
        tabIndex={0}
        aria-label={t('manager/library/category')}
        aria-activedescendant={at >= 0 ? `node-${at}` : undefined}
        onKeyDown={onKeyDown}
      >
        {nodes.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree above owns the keys
          // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
          <div
            key={one.key}
            id={`node-${i}`}
            className={classes.node}
            role="treeitem"
            aria-level={one.depth + 1}
            aria-selected={one.key === chosen}
            aria-expanded={one.hasBelow ? open.has(one.key) : undefined}
            style={{ paddingLeft: 8 + one.depth * 14 }}
            title={one.name}
            data-over={over === one.key || undefined}
            onClick={() => onChoose(one)}
            onDragOver={(event) => {
              if (!canDrop(one)) return;
              event.preventDefault();
              setOver(one.key);
            }}
            onDragLeave={() => setOver('')}
            onDrop={(event) => {
              event.preventDefault();
              setOver('');
              if (canDrop(one)) onDrop(one);
            }}
          >
            <span
              className={classes.turn}
              data-open={open.has(one.key) || undefined}
              aria-hidden
              onClick={(event) => {
                event.stopPropagation();
                turn(one.key, !open.has(one.key));
              }}
            >
              {one.hasBelow && <IconChevronRight size={14} />}
            </span>
            <span className={classes.name}>{one.name}</span>
            <span className={classes.count}>{number.format(one.count)}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
