import { Button, Loader, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { findItem } from '@/utils/database/library';
import type { Reply } from '@/utils/model/reply';
import type { Library } from '../library/use-library';
import { showItem } from '../route';
import type { ReplyDraft } from './draft';
import classes from './editor.module.css';
import { ImageField } from './image-field';
import { ScopeFields } from './scope-fields';
import { useReplyDraft } from './use-reply-draft';
import { VariantCard } from './variant-card';

interface Props {
  id: string;
  /** Starts a reply of one's own with the words of this one. */
  copy: boolean;
  library: Library | undefined;
}

/** Writes a reply, new or known. What is typed survives a reload until it is saved. */
export function ReplyEditor({ id, copy, library }: Props) {
  const { t } = useTranslation();
  const found = useLiveQuery(async () => ({ item: await findItem(id) }), [id]);
  if (!found || !library)
    return <Loader size="sm" m={40} aria-label={t('manager/library/loading')} />;
  const reply = found.item?.type === 'reply' ? found.item : null;
  const category = library.categories.find(
    (one) => one.packId === reply?.packId && one.id === reply?.category,
  );
  const path = reply?.packId === null ? reply.category : (category?.name ?? '');
  return <Editor id={id} copy={copy} library={library} stored={reply} category={path} />;
}

function Editor(props: Props & { stored: Reply | null; category: string }) {
  const { t, i18n } = useTranslation();
  const { library } = props;
  const { draft, change, state, problems, save, discard } = useReplyDraft(props, i18n.language);
  const locale = draft.locale ?? i18n.language;
  const setVariants = (variants: ReplyDraft['variants']) => change({ variants });
  const hasTried = state === 'refused';
  return (
    <form
      className={classes.sheet}
      aria-label={t('editor/title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>
          {t(props.stored && !props.copy ? 'editor/edit' : 'editor/new')}
        </h2>
      </div>
      <p className={classes.status} role="status">
        {state === 'kept'
          ? t('editor/kept')
          : state === 'refused'
            ? t('editor/refused')
            : t('editor/hint', { tag: '{{' })}
      </p>
      <div className={classes.fields}>
        <TextInput
          label={t('editor/name')}
          withAsterisk
          maxLength={300}
          data-autofocus
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
      <div className={classes.bar}>
        <Button type="submit">{t('editor/save')}</Button>
        <Button variant="default" onClick={() => showItem(props.stored?.id ?? '')}>
          {t('desk/back')}
        </Button>
        {state === 'kept' && (
          <Button variant="subtle" color="red" onClick={discard}>
            {t('editor/discard')}
          </Button>
        )}
      </div>
      {typeof state === 'object' && (
        <Text c="red" size="sm" role="alert">
          {t('manager/settings/failed', { reason: state.failed })}
        </Text>
      )}
    </form>
  );
}
