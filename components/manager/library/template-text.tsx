import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import { cutTemplate } from '@/utils/replies/template/cut-template';
import classes from './template-text.module.css';

/** A template with its tags shown as marks, so that they are seen and not read as text. */
export function TemplateText({ text }: { text: string }) {
  return cutTemplate(text).map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
    part.tag ? <Tag key={i} part={part.text} name={part.tag} /> : <span key={i}>{part.text}</span>,
  );
}

function Tag({ part, name }: { part: string; name: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.variable} title={part.replace(/\s*(\{\{|\}\})\s*/g, '$1')}>
      {nameVariable(name, t)}
    </span>
  );
}
