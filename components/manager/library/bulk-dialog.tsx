import {
  Autocomplete,
  Button,
  Group,
  Modal,
  MultiSelect,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consoles } from '@/utils/consoles/consoles';
import type { BulkEdit, ScopeChange } from '@/utils/library/bulk-edit';
import { pathOf } from '@/utils/library/category-paths';
import { editItems, moveItems } from '@/utils/library/change-items';
import { fromDay } from '../editor/days';
import { wordingLocales } from '../editor/wording-locales';
import { useDoer } from '../undo';
import type { BulkAct } from './bulk-bar';
import type { Library } from './use-library';

interface Props {
  act: Exclude<BulkAct, 'remove' | 'replace' | 'pack'>;
  ids: string[];
  library: Library;
  onClose(): void;
}

/** Asks what to do with many items; one operation, one way back. */
export function BulkDialog({ act, ids, library, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const perform = useDoer();
  const [path, setPath] = useState('');
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const [scope, setScope] = useState<ScopeChange>({});
  const [day, setDay] = useState('');
  const paths = useMemo(() => listPaths(library), [library]);
  /** A list nobody touched stays as each item has it. */
  const placeholderOf = (list: string[] | undefined, all: string) =>
    list === undefined ? t('manager/bulk/asIs') : list.length > 0 ? '' : all;
  const isNothing =
    (act === 'tag' && add.length + remove.length === 0) ||
    (act === 'scope' && Object.keys(scope).length === 0);
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = { name: t(`manager/bulk/${act}`), now: Date.now() };
    const edits: Record<Exclude<Props['act'], 'move'>, BulkEdit> = {
      tag: { do: 'tag', add, remove },
      scope: { do: 'scope', change: scope },
      expire: { do: 'expire', at: fromDay(day, 'validTo') },
    };
    onClose();
    void perform(
      () => (act === 'move' ? moveItems(ids, path, said) : editItems(ids, edits[act], said)),
      (count) => t(`manager/bulk/done/${act}`, { count }),
    );
  };

  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('manager/bulk/title', { act: t(`manager/bulk/${act}`), count: ids.length })}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {act === 'move' && (
            <Autocomplete
              label={t('manager/library/category')}
              description={t('manager/bulk/moveHint')}
              data-autofocus
              maxLength={120}
              limit={100}
              data={paths}
              value={path}
              onChange={setPath}
            />
          )}
          {act === 'tag' && (
            <>
              <TagsInput
                label={t('manager/bulk/addTags')}
                description={t('editor/tagsHint')}
                data-autofocus
                value={add}
                onChange={setAdd}
              />
              <TagsInput label={t('manager/bulk/removeTags')} value={remove} onChange={setRemove} />
            </>
          )}
          {act === 'scope' && (
            <>
              <MultiSelect
                label={t('editor/scopeConsoles')}
                placeholder={placeholderOf(scope.consoles, t('editor/everywhere'))}
                data-autofocus
                searchable
                data={consoles.map(({ id }) => ({
                  value: id,
                  label: t(`consoles/${id}`, { defaultValue: id }),
                }))}
                value={scope.consoles ?? []}
                onChange={(list) => setScope({ ...scope, consoles: list })}
              />
              <TagsInput
                label={t('editor/scopeShops')}
                placeholder={placeholderOf(scope.shops, t('editor/everywhere'))}
                value={scope.shops ?? []}
                onChange={(list) => setScope({ ...scope, shops: list })}
              />
              <MultiSelect
                label={t('manager/bulk/scopeLocales')}
                placeholder={placeholderOf(scope.locales, t('manager/bulk/anyLanguage'))}
                searchable
                data={wordingLocales.map((value) => ({
                  value,
                  label: languages.of(value) ?? value,
                }))}
                value={scope.locales ?? []}
                onChange={(list) => setScope({ ...scope, locales: list })}
              />
            </>
          )}
          {act === 'expire' && (
            <TextInput
              type="date"
              label={t('editor/validTo')}
              description={t('manager/bulk/expireHint')}
              data-autofocus
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('manager/packs/cancel')}
          </Button>
          <Button type="submit" disabled={isNothing}>
            {t('manager/bulk/apply')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Every category as a path, each once: packs may have the same. */
function listPaths({ categories }: Library): string[] {
  return [...new Set(categories.map(({ packId, id }) => pathOf(categories, packId, id)))];
}
