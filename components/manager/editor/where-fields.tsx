import { MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consoles } from '@/utils/consoles/consoles';
import type { ReplyContent } from '@/utils/model/reply';
import { type DayField, fromDay, toDay } from './days';
import classes from './editor.module.css';

type Scope = NonNullable<ReplyContent['scope']>;

/** The part of a draft that says where and when it counts. */
export type WhereDraft = { scope?: Scope | undefined } & { [F in DayField]?: number | undefined };

/** Where and when an item may be used, and when it must be read again. */
export function WhereFields({
  draft,
  onChange,
}: {
  draft: WhereDraft;
  onChange(change: WhereDraft): void;
}) {
  const { t } = useTranslation();
  const { scope = {} } = draft;
  const setScope = (change: Scope) => {
    const next = { ...scope, ...change };
    const isEmpty = Object.values(next).every((list) => list === undefined || list.length === 0);
    onChange({ scope: isEmpty ? undefined : next });
  };
  const listOr = <T,>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  return (
    <>
      <div className={classes.row}>
        <MultiSelect
          label={t('editor/scopeConsoles')}
          placeholder={scope.consoles ? '' : t('editor/everywhere')}
          data={consoles.map(({ id }) => ({
            value: id,
            label: t(`consoles/${id}`, { defaultValue: id }),
          }))}
          value={scope.consoles ?? []}
          onChange={(list) => setScope({ consoles: listOr(list) })}
        />
        <TagsInput
          label={t('editor/scopeShops')}
          placeholder={scope.shops ? '' : t('editor/everywhere')}
          value={scope.shops ?? []}
          onChange={(list) => setScope({ shops: listOr(list) })}
        />
        <MultiSelect
          label={t('editor/scopeRoles')}
          placeholder={scope.roles ? '' : t('editor/everybody')}
          data={(['agent', 'manager'] as const).map((value) => ({
            value,
            label: t(`gate/role/${value}`),
          }))}
          value={scope.roles ?? []}
          onChange={(list) => setScope({ roles: listOr(list as ('agent' | 'manager')[]) })}
        />
      </div>
      <div className={classes.row}>
        {(['validFrom', 'validTo', 'reviewBy'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={t(`editor/${name}`)}
            value={toDay(draft[name])}
            onChange={(event) => onChange({ [name]: fromDay(event.currentTarget.value, name) })}
          />
        ))}
      </div>
    </>
  );
}
