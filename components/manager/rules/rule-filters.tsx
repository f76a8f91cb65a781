import { CloseButton, SegmentedControl, Select, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useTranslation } from 'react-i18next';
import { ruleLevels, ruleTopics } from '@/utils/model/rule';
import type { RuleFilter } from './filter-rules';
import classes from './rules.module.css';

/** Search, topic and level. */
export function RuleFilters(props: { filter: RuleFilter; onChange: (filter: RuleFilter) => void }) {
  const { t } = useTranslation();
  const { filter, onChange } = props;
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('manager/rules/search')}
        placeholder={t('manager/rules/search')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        rightSection={
          filter.text && (
            <CloseButton
              aria-label={t('desk/clear')}
              onClick={() => onChange({ ...filter, text: '' })}
            />
          )
        }
      />
      <Select
        aria-label={t('manager/rules/topicLabel')}
        placeholder={t('manager/rules/allTopics')}
        data={ruleTopics.map((value) => ({ value, label: t(`manager/rules/topic/${value}`) }))}
        value={filter.topic}
        onChange={(topic) => onChange({ ...filter, topic })}
        clearable
      />
      <SegmentedControl
        aria-label={t('manager/rules/levelLabel')}
        value={filter.level}
        onChange={(level) => onChange({ ...filter, level: level as RuleFilter['level'] })}
        data={[
          { value: 'all', label: t('manager/library/all') },
          ...ruleLevels.map((value) => ({ value, label: t(`manager/rules/level/${value}`) })),
        ]}
      />
    </div>
  );
}
