import { Select, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Article, type ArticleContent, articleKinds } from '@/utils/model/article';
import type { Library } from '../library/use-library';
import {
  type ArticleDraft,
  articleDraftOf,
  finishArticle,
  newArticle,
  reviveArticle,
} from './article-draft';
import { BodyField } from './body-field';
import classes from './editor.module.css';
import { DraftStatus, EditorBar } from './editor-bar';
import { saveByKey } from './save-by-key';
import { useItemDraft } from './use-item-draft';
import { WhereFields } from './where-fields';

interface Props {
  id: string;
  copy: boolean;
  library: Library;
  /** The article as it is; null = a new one. */
  stored: Article | null;
  /** Path of its category, as a person reads it. */
  category: string;
}

/** Writes an article in Markdown, with what readers get beside it. */
export function ArticleEditor({ id, copy, stored, category }: Props) {
  const { t } = useTranslation();
  const { draft, change, state, save, discard } = useItemDraft<ArticleDraft>({
    key: `${id}${copy ? ' copy' : ''} article`,
    fresh: () => (stored ? articleDraftOf(stored, category, copy) : newArticle()),
    revive: reviveArticle,
    finish: (now) => {
      const whole = finishArticle(now);
      return whole && { type: 'article', ...whole };
    },
  });
  const hasTried = state === 'refused';
  return (
    <form
      className={classes.sheet}
      aria-label={t('article/title')}
      noValidate
      onKeyDown={saveByKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{t(stored && !copy ? 'article/edit' : 'article/new')}</h2>
      </div>
      <DraftStatus state={state} hint={t('article/hint')} />
      <div className={classes.fields}>
        <TextInput
          label={t('editor/name')}
          withAsterisk
          maxLength={300}
          autoFocus
          value={draft.title}
          error={hasTried && draft.title.trim() === '' && t('editor/required')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className={classes.row}>
          <Select
            label={t('manager/library/kindLabel')}
            data={articleKinds.map((value) => ({
              value,
              label: t(`manager/library/kind/${value}`),
            }))}
            allowDeselect={false}
            value={draft.kind}
            onChange={(kind) => change({ kind: (kind ?? 'faq') as ArticleContent['kind'] })}
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
        <BodyField
          body={draft.body}
          images={draft.images ?? []}
          error={hasTried && draft.body.trim() === '' ? t('editor/required') : null}
          onChange={change}
        />
        <TagsInput
          label={t('manager/library/aliases')}
          description={t('editor/aliasesHint')}
          value={draft.aliases}
          onChange={(aliases) => change({ aliases })}
        />
        <WhereFields draft={draft} onChange={change} />
      </div>
      <EditorBar state={state} storedId={stored?.id} onDiscard={discard} />
    </form>
  );
}
