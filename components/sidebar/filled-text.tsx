import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import type { PreparedReply } from '@/utils/library/answers';
import classes from './desk.module.css';

/** A prepared text; variables without a value are marked with their names in words. */
export function FilledText({ reply }: { reply: PreparedReply }) {
  const { t } = useTranslation();
  const { text, missing } = reply;
  if (missing.length === 0) return text;
  return text.split(/\{\{\s*([^{}]+?)\s*\}\}/u).map((part, i) => {
    const key = `${i}${part}`;
    const isName = i % 2 === 1;
    return (
      <span key={key} className={isName ? classes.missing : undefined}>
        {isName ? nameVariable(part, t) : part}
      </span>
    );
  });
}
