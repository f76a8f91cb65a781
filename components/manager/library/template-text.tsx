import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import { fillTemplate } from '@/utils/replies/fill';
import classes from './template-text.module.css';

const nothing = new Map<string, string>();

/** A template with its variables shown as marks, so that they are seen and not read as text. */
export function TemplateText({ text }: { text: string }) {
  // The template language itself decides what is a variable; this only cuts at braces.
  const parts = text.includes('{{') ? text.split(/(\{\{[^{}]{0,200}\}\})/) : [text];
  return parts.map((part, i) => {
    const name = part.startsWith('{{') ? fillTemplate(part, nothing).missing[0] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
    return name ? <Variable key={i} name={name} /> : <span key={i}>{part}</span>;
  });
}

function Variable({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.variable} title={`{{${name}}}`}>
      {nameVariable(name, t)}
    </span>
  );
}
