import { useState } from 'react';
import { ask } from '@/components/ui/ask';
import { scalePicture } from '@/utils/cases/scale-picture';
import type { EvidenceRequest } from '@/utils/model/evidence';

/** What became of the last piece: a key below `cases/evidence`. */
export type EvidenceNote =
  | 'kept'
  | 'scaled'
  | 'known'
  | 'not-picture'
  | 'too-large'
  | 'unreadable'
  | 'failed';

/** Adds evidence to a case; pictures are scaled down where they are too large. */
export function useEvidence(caseId: string) {
  const [note, setNote] = useState<EvidenceNote | null>(null);
  async function add(piece: Omit<EvidenceRequest, 'caseId'>): Promise<boolean> {
    try {
      const isNew = await ask('evidence:add', { caseId, ...piece });
      setNote(isNew ? 'kept' : 'known');
      return isNew;
    } catch (error) {
      console.warn('[sidedesk] evidence was not kept', error);
      setNote('failed');
      return false;
    }
  }
  async function addPicture(file: File): Promise<void> {
    const answer = await scalePicture(file);
    if ('refused' in answer) {
      setNote(answer.refused === 'kind' ? 'not-picture' : answer.refused);
      return;
    }
    const picture = await readAddress(answer.blob);
    const isNew = await add({ kind: 'picture', title: file.name.slice(0, 200), text: '', picture });
    if (isNew && answer.isScaled) setNote('scaled');
  }
  return { note, add, addPicture };
}

function readAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('not readable'));
    reader.readAsDataURL(blob);
  });
}
