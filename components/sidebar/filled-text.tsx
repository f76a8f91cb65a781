import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import type { PreparedMessage } from '@/utils/library/answers';
import classes from './desk.module.css';

/** A prepared text; what is still missing is marked with its name in words. */
export function FilledText({ pieces }: Pick<PreparedMessage, 'pieces'>) {
  const { t } = useTranslation();
  return pieces.map(({ text, kind, name = '' }, i) => {
    const isGap = kind === 'missing' || kind === 'prompt';
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
        key={i}
        className={isGap || kind === 'unknown' ? classes.missing : undefined}
      >
        {kind === 'missing' ? nameVariable(name, t) : kind === 'prompt' ? name : text}
      </span>
    );
  });
}
