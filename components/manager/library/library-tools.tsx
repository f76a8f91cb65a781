import {
  ActionIcon,
  Button,
  CloseButton,
  Menu,
  SegmentedControl,
  TextInput,
  Tooltip,
} from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconReplace from '@tabler/icons-react/dist/esm/icons/IconReplace.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useTranslation } from 'react-i18next';
import { isImeKey } from '@/utils/commands';
import { editorOf, NEW_ITEM } from '../route';
import type { LibraryFilter } from './entries';
import classes from './library.module.css';

interface Props {
  text: string;
  type: LibraryFilter['type'];
  onText(text: string): void;
  onType(type: LibraryFilter['type']): void;
  /** Down from the search: into the table. */
  onDown(): void;
  onReplace(): void;
}

/** Search, kind, and what starts something new. */
export function LibraryTools({ text, type, ...on }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.tools}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('manager/library/search')}
        placeholder={t('manager/library/search')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        value={text}
        onChange={(event) => on.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isImeKey(event.nativeEvent)) return;
          event.preventDefault();
          on.onDown();
        }}
        rightSection={
          text && <CloseButton aria-label={t('desk/clear')} onClick={() => on.onText('')} />
        }
      />
      <SegmentedControl
        size="xs"
        aria-label={t('manager/library/kindLabel')}
        value={type}
        onChange={(value) => on.onType(value as LibraryFilter['type'])}
        data={[
          { value: 'all', label: t('manager/library/all') },
          { value: 'reply', label: t('desk/reply') },
          { value: 'article', label: t('desk/article') },
        ]}
      />
      <Tooltip label={t('manager/replace/title')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('manager/replace/title')}
          onClick={on.onReplace}
        >
          <IconReplace size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button px={12} leftSection={<IconPlus size={16} aria-hidden />}>
            {t('manager/library/add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={editorOf(NEW_ITEM)}>
            {t('editor/new')}
          </Menu.Item>
          <Menu.Item component="a" href={editorOf(NEW_ITEM, 'article')}>
            {t('article/new')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
