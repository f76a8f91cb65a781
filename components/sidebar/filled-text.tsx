import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import type { PreparedReply } from '@/utils/library/answers';
import { splitTemplate } from '@/utils/replies/split-template';
import classes from './desk.module.css';

/** A prepared text; variables without a value are marked with their names in words. */
export function FilledText({ reply }: { reply: PreparedReply }) {
  const { t } = useTranslation();
  return splitTemplate(reply.text).map(({ text, name }, i) => {
    // A buyer's name may look like a variable: only what is really missing is marked.
    const missing = name && reply.missing.includes(name) ? name : null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
      <span key={i} className={missing ? classes.missing : undefined}>
        {missing ? nameVariable(missing, t) : text}
      </span>
    );
  });
}
