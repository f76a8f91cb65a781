import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import { useWelcome } from '@/components/ui/welcome';
import { isImeKey } from '@/utils/commands';
import type { TemplateError } from '@/utils/replies/template/ast';
import { listNames } from '@/utils/replies/template/list-names';
import { isKnownName } from '@/utils/replies/template/names';
import { parseTemplate } from '@/utils/replies/template/parse-template';
import { findOffers, type Offer, openTag } from './completion';
import classes from './editor.module.css';

interface Props {
  label: string;
  value: string;
  error?: string | undefined;
  onChange(text: string): void;
}

/** A template being written: variables are completed, errors named with line and column. */
export function TemplateField({ label, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const template = useMemo(() => parseTemplate(value), [value]);
  const strange = listNames(template).variables.filter((name) => !isKnownName(name));

  const tag = caret === null ? null : openTag(value, caret);
  const offers = tag
    ? findOffers(tag.typed, Object.keys(settings.shopVariables), {
        variable: (name) => nameVariable(name, t),
        construct: (say) => t(`editor/construct/${say}`),
      })
    : [];
  const chosen = Math.min(at, offers.length - 1);

  const take = ({ insert }: Offer) => {
    if (!tag || caret === null) return;
    const rest = value.slice(caret);
    const close = rest.startsWith('}}') ? '' : '}}';
    const text = value.slice(0, tag.start) + insert + close + rest;
    // Where something is still to be written, the caret waits for it.
    const isOpen = /^(?:\?|> |#if)/.test(insert);
    const end = tag.start + (isOpen ? insert.replace(/\}\}.*/s, '').length : insert.length + 2);
    onChange(text);
    setCaret(null);
    requestAnimationFrame(() => box.current?.setSelectionRange(end, end));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (offers.length === 0 || isImeKey(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const offer = offers[chosen];
    if (step) setAt((chosen + step + offers.length) % offers.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && offer) take(offer);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = () => {
    const now = box.current;
    setAt(0);
    setCaret(now && now.selectionStart === now.selectionEnd ? now.selectionStart : null);
  };

  return (
    <div className={classes.template}>
      <Textarea
        ref={box}
        label={label}
        value={value}
        error={error}
        maxLength={10_000}
        autosize
        minRows={3}
        maxRows={14}
        aria-autocomplete="list"
        onChange={(event) => {
          onChange(event.currentTarget.value);
          follow();
        }}
        onClick={follow}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
      />
      {offers.length > 0 && (
        <div className={classes.offers} role="listbox" aria-label={t('editor/offers')}>
          {offers.map((offer, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above owns the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
            <div
              key={offer.insert}
              role="option"
              aria-selected={i === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              <code>{offer.insert}</code>
              <span>{offer.label}</span>
            </div>
          ))}
        </div>
      )}
      <Problems
        errors={template.errors}
        strange={strange}
        onShow={({ start, end }) => {
          box.current?.focus();
          box.current?.setSelectionRange(start, end);
        }}
      />
    </div>
  );
}

function Problems(props: {
  errors: TemplateError[];
  strange: string[];
  onShow(error: TemplateError): void;
}) {
  const { t } = useTranslation();
  if (props.errors.length + props.strange.length === 0) return null;
  return (
    <ul className={classes.problems} aria-live="polite">
      {props.errors.map((error) => (
        <li key={`${error.start} ${error.code}`}>
          <button type="button" onClick={() => props.onShow(error)}>
            {t('editor/place', { line: error.line, column: error.column })}
          </button>
          {t(`template/${error.code}`, { what: error.what })}
        </li>
      ))}
      {props.strange.map((name) => (
        <li key={name} data-level="warn">
          {t('editor/strange', { name })}
        </li>
      ))}
    </ul>
  );
}
