import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import { splitTemplate } from '@/utils/replies/split-template';
import classes from './template-text.module.css';

/** A template with its variables shown as marks, so that they are seen and not read as text. */
export function TemplateText({ text }: { text: string }) {
  return splitTemplate(text).map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
    part.name ? <Variable key={i} name={part.name} /> : <span key={i}>{part.text}</span>,
  );
}

function Variable({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.variable} title={`{{${name}}}`}>
      {nameVariable(name, t)}
    </span>
  );
}
