import { editorOf } from '../route';
import { newArticle } from './article-draft';
import { newDraft } from './draft';
import { keepDraft } from './draft-store';

/** Longest title, as its schema has it. */
const LONGEST = 300;

/** Opens the editor of something new that answers a question. No draft there is is touched. */
export function writeAnswer(question: string, type: 'reply' | 'article'): void {
  const title = question.trim().slice(0, LONGEST);
  const words = { title, aliases: [title] };
  if (type === 'reply') {
    const draft = { ...newDraft(), ...words };
    keepDraft(draft.id, draft);
    window.location.hash = editorOf(draft.id);
  } else {
    const draft = { ...newArticle(), ...words };
    keepDraft(`${draft.id} article`, draft);
    window.location.hash = editorOf(draft.id, 'article');
  }
}
