import { type Drafts, emptyDrafts } from './draft';

const QUESTION =
  /^\s*(?:\d{1,4}[.、)）]\s*)?(?:问题|问|問題|問|Q|Question)\s*(?:\d{1,4}\s*)?[:：]\s*(.*)$/i;
const ANSWER = /^\s*(?:答案|答|A|Answer)\s*(?:\d{1,4}\s*)?[:：]\s*(.*)$/i;
const FOLDER = /^\s*(?:【(.{1,60})】|#{1,6}\s+(.{1,60}))\s*$/;

/** Characters of a line that may be a folder's name. */
const LONGEST_FOLDER = 100;

/** Whether a text is questions and answers: it begins with a question and has an answer. */
export function isQuestions(text: string): boolean {
  const lines = text
    .slice(0, 50_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const start = lines.find((line) => line.length > LONGEST_FOLDER || !FOLDER.test(line)) ?? '';
  return QUESTION.test(start) && lines.some((line) => ANSWER.test(line));
}

/**
 * Plain text of questions and answers (`问：… 答：…`, `Q: … A: …`); an answer goes on until
 * the next question. `【…】` or a heading between them is the folder of what follows.
 */
export function readQuestions(text: string): Drafts {
  const drafts = emptyDrafts('any');
  let path: string[] = [];
  let current: { row: number; title: string[]; answer: string[] | null; path: string[] } | null =
    null;
  const close = () => {
    if (!current) return;
    const { row, title, answer } = current;
    const question = title.join(' ').trim();
    if (answer === null) {
      drafts.rejected.push({ code: 'no-answer', values: { question: question.slice(0, 80) }, row });
    } else {
      drafts.items.push({
        kind: 'article',
        row,
        title: question,
        text: answer.join('\n'),
        path: current.path,
      });
    }
    current = null;
  };
  text.split(/\r?\n/).forEach((line, i) => {
    const question = QUESTION.exec(line);
    const answer = question ? null : ANSWER.exec(line);
    const folder = line.length > LONGEST_FOLDER ? null : FOLDER.exec(line);
    if (folder) {
      close();
      path = [folder[1] ?? folder[2] ?? ''];
    } else if (question) {
      close();
      current = { row: i + 1, title: [question[1] ?? ''], answer: null, path };
    } else if (current) {
      if (answer) current.answer = [...(current.answer ?? []), answer[1] ?? ''];
      else if (current.answer) current.answer.push(line);
      else current.title.push(line);
    }
  });
  close();
  return drafts;
}
