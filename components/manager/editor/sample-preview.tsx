import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import { useWelcome } from '@/components/ui/welcome';
import { loadIncludes } from '@/utils/library/load-includes';
import type { Piece } from '@/utils/replies/template/render-template';
import classes from './editor.module.css';
import { renderSample, sampleValues } from './sample';

/** The messages as a made-up buyer would get them, live. */
export function SamplePreview({ texts, locale }: { texts: string[]; locale: string }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const includes = useLiveQuery(
    () => loadIncludes(texts, { locale }),
    [JSON.stringify(texts), locale],
  );
  const title = useId();
  const now = useMemo(() => Date.now(), []);
  const values = sampleValues(settings.shopVariables, (name) =>
    t(`editor/sample/${name}`, { defaultValue: nameVariable(name, t) }),
  );
  if (texts.every((text) => text.trim() === '')) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className={classes.sample} role="group" aria-labelledby={title}>
      <p id={title} className={classes.sampleLabel}>
        {t('editor/preview')}
      </p>
      {texts.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one wording never move
        <p key={i} className={classes.bubble}>
          <Pieces
            pieces={
              renderSample(text, { values, locale, now, includes: includes ?? new Map() }).pieces
            }
          />
        </p>
      ))}
    </div>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  const { t } = useTranslation();
  return pieces.map(({ text, kind, name = '' }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
    <span key={i} data-kind={kind}>
      {kind === 'missing' ? nameVariable(name, t) : kind === 'prompt' ? `${name}？` : text}
    </span>
  ));
}
