import { Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Reply, replyContentSchema } from '@/utils/model/reply';
import type { Library } from '../library/use-library';
import {
  draftOf,
  newDraft,
  problemsOf,
  type ReplyDraft,
  reviveReply,
  stampVariants,
} from './draft';
import classes from './editor.module.css';
import { DraftStatus, EditorBar } from './editor-bar';
import { ImageField } from './image-field';
import { saveByKey } from './save-by-key';
import { ScopeFields } from './scope-fields';
import { useItemDraft } from './use-item-draft';
import { VariantCard } from './variant-card';

interface Props {
  id: string;
  /** Starts a reply of one's own with the words of this one. */
  copy: boolean;
  library: Library;
  /** The reply as it is; null = a new one. */
  stored: Reply | null;
  /** Path of its category, as a person reads it. */
  category: string;
}

/** Writes a reply, new or known. */
export function ReplyEditor({ id, copy, library, stored, category }: Props) {
  const { t, i18n } = useTranslation();
  const { draft, change, state, save, discard } = useItemDraft<ReplyDraft>({
    key: `${id}${copy ? ' copy' : ''}`,
    fresh: () => (stored ? draftOf(stored, category, copy) : newDraft()),
    revive: reviveReply,
    finish: (now) => {
      const stamped = stampVariants(now, copy ? null : stored, Date.now());
      const whole = replyContentSchema.safeParse(stamped);
      return whole.success ? { type: 'reply', ...whole.data } : null;
    },
  });
  const problems = problemsOf(draft);
  const locale = draft.locale ?? i18n.language;
  const setVariants = (variants: ReplyDraft['variants']) => change({ variants });
  const hasTried = state === 'refused';
  return (
    <form
      className={classes.sheet}
      aria-label={t('editor/title')}
      noValidate
      onKeyDown={saveByKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{t(stored && !copy ? 'editor/edit' : 'editor/new')}</h2>
      </div>
      <DraftStatus state={state} hint={t('editor/hint', { tag: '{{' })} />
      <div className={classes.fields}>
        <TextInput
          label={t('editor/name')}
          withAsterisk
          maxLength={300}
          autoFocus
          value={draft.title}
          error={hasTried && problems.has('title') && t('editor/required')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className={classes.row}>
          <TagsInput
            label={t('manager/library/codes')}
            description={t('editor/codesHint')}
            value={draft.codes}
            maxTags={20}
            onChange={(codes) =>
              change({
                codes: codes.map((code) => code.replace(/\s+/g, '').toLowerCase()).filter(Boolean),
              })
            }
          />
          <TextInput
            label={t('manager/library/category')}
            description={t('editor/categoryHint')}
            maxLength={120}
            value={draft.category}
            onChange={(event) => change({ category: event.currentTarget.value })}
          />
          <TagsInput
            label={t('manager/library/tags')}
            description={t('editor/tagsHint')}
            value={draft.tags}
            onChange={(tags) => change({ tags })}
          />
        </div>
        {draft.variants.map((variant, i) => (
          <VariantCard
            // biome-ignore lint/suspicious/noArrayIndexKey: wordings have no id
            key={i}
            place={i}
            variant={variant}
            locale={locale}
            problems={hasTried ? problems : new Map()}
            canRemove={draft.variants.length > 1}
            onChange={(one) => setVariants(draft.variants.with(i, one))}
            onRemove={() => setVariants(draft.variants.toSpliced(i, 1))}
          />
        ))}
        <Button
          variant="light"
          disabled={draft.variants.length >= 60}
          onClick={() => setVariants([...draft.variants, { tone: 'warm', text: '' }])}
        >
          {t('editor/addWording')}
        </Button>
        <TagsInput
          label={t('manager/library/aliases')}
          description={t('editor/aliasesHint')}
          value={draft.aliases}
          onChange={(aliases) => change({ aliases })}
        />
        <Textarea
          label={t('manager/library/notes')}
          description={t('editor/notesHint')}
          autosize
          maxLength={2_000}
          value={draft.notes ?? ''}
          onChange={(event) => change({ notes: event.currentTarget.value || undefined })}
        />
        <ImageField
          images={draft.images ?? []}
          onChange={(images) => change({ images: images.length > 0 ? images : undefined })}
        />
        <ScopeFields draft={draft} library={library} onChange={change} />
      </div>
      <EditorBar state={state} storedId={stored?.id} onDiscard={discard} />
    </form>
  );
}
