import { MakePack } from '../packs/make-pack';
import { useWorkbench } from '../packs/workbench/use-workbench';
import { BulkDialog } from './bulk-dialog';
import { CategoryDialog } from './category-dialog';
import { ReplaceDialog } from './replace-dialog';
import type { TreeNode } from './tree-nodes';
import type { Library } from './use-library';

/** A dialog over the library. */
export type OpenDialog =
  | { is: 'bulk'; act: 'move' | 'tag' | 'scope' | 'expire'; ids: string[] }
  | { is: 'replace'; ids: ReadonlySet<string> | null }
  | { is: 'pack'; ids: string[] }
  | { is: 'category'; act: 'create' | 'rename' | 'move'; node: TreeNode };

export function LibraryDialog(props: { dialog: OpenDialog; library: Library; onClose(): void }) {
  const { dialog, library, onClose } = props;
  if (dialog.is === 'replace') return <ReplaceDialog ids={dialog.ids} onClose={onClose} />;
  if (dialog.is === 'pack') return <PackOfItems ids={dialog.ids} onClose={onClose} />;
  if (dialog.is === 'bulk') {
    return <BulkDialog act={dialog.act} ids={dialog.ids} library={library} onClose={onClose} />;
  }
  return <CategoryDialog act={dialog.act} node={dialog.node} library={library} onClose={onClose} />;
}

function PackOfItems({ ids, onClose }: { ids: string[]; onClose(): void }) {
  const { bench } = useWorkbench();
  return <MakePack bench={bench} ids={ids} onClose={onClose} />;
}
