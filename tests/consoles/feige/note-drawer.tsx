import { useEffect, useState } from 'react';
import { LineIcon } from './line-icon.tsx';

interface NoteDrawerProps {
  /** The order the note belongs to; null keeps the drawer in the page but out of sight. */
  orderNo: string | null;
  onClose(): void;
}

/** The note drawer: its text box stands before the reply box in the page and is not it. */
export function NoteDrawer({ orderNo, onClose }: NoteDrawerProps) {
  const [note, setNote] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order starts an empty note
  useEffect(() => setNote(''), [orderNo]);
  return (
    <div className="noteDrawer" style={{ display: orderNo === null ? 'none' : 'flex' }}>
      <header>
        <strong>订单备注</strong>
        <button type="button" aria-label="关闭" onClick={onClose}>
          <LineIcon name="close" />
        </button>
      </header>
      <p>{orderNo}</p>
      <textarea
        placeholder="请输入备注信息，最多500字"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="button" className="saveNote" onClick={onClose}>
        保存
      </button>
    </div>
  );
}
