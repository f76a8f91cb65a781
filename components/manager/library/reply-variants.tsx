import { useTranslation } from 'react-i18next';
import type { Reply } from '@/utils/model/reply';
import classes from './detail.module.css';
import { TemplateText } from './template-text';

/** Every wording of a reply: for whom and in which tone, and the text with its variables. */
export function ReplyVariants({ variants }: { variants: Reply['variants'] }) {
  const { t, i18n } = useTranslation();
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (
    <section className={classes.section}>
      <h3 className={classes.label}>{t('manager/library/variants')}</h3>
      {variants.map((variant, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: variants have no id and never move here
        <article key={i} className={classes.variant}>
          <p className={classes.variantHead}>
            <b>{t(`manager/library/tone/${variant.tone}`)}</b>
            {variant.console && (
              <span>{t(`consoles/${variant.console}`, { defaultValue: variant.console })}</span>
            )}
            {variant.locale && <span>{languages.of(variant.locale)}</span>}
          </p>
          <p className={classes.variantText}>
            <TemplateText text={variant.text} />
          </p>
          {variant.steps?.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages of one wording never move
            <p key={at} className={classes.variantStep}>
              <TemplateText text={step} />
            </p>
          ))}
        </article>
      ))}
    </section>
  );
}
