import { Button, Text, Title } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { listRules } from '@/utils/database/rules';
import type { Rule } from '@/utils/model/rule';
import { writeSidedeskPack } from '@/utils/packs/formats/write-sidedesk';
import shared from '../manager.module.css';
import { saveFile } from '../rescue/save-file';
import { filterRules, type RuleFilter } from './filter-rules';
import { packRules } from './pack-rules';
import { RuleFilters } from './rule-filters';
import { RuleForm } from './rule-form';
import { RuleList } from './rule-list';
import classes from './rules.module.css';
import { TrySentence } from './try-sentence';

/**
 * All wording rules: try them, find them, switch them, write one.
 * @param find what is looked for at first, such as the id of a rule
 */
export function RulesView({ find = null }: { find?: string | null }) {
  const { t } = useTranslation();
  const { language } = useWelcome();
  const rules = useLiveQuery(listRules);
  const [filter, setFilter] = useState<RuleFilter>({
    text: find ?? '',
    topic: null,
    level: 'all',
  });
  const [edited, setEdited] = useState<Rule | 'new' | null>(null);
  const shown = filterRules(rules ?? [], useDeferredValue(filter));
  const own = rules?.filter(({ packId }) => packId === null) ?? [];
  function exportOwn(): void {
    const pack = packRules(own, t('manager/rules/exportName'), language, new Date());
    saveFile(`${pack.name}.sidedesk.json`, [writeSidedeskPack(pack)], 'application/json');
  }
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <div className={classes.top}>
          <div>
            <Title order={2} className={shared.pageTitle}>
              {t('manager/tabs/rules')}
            </Title>
            <Text className={shared.quiet}>{t('manager/rules/hint')}</Text>
          </div>
          <div className={classes.buttons}>
            {own.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={exportOwn}
              >
                {t('manager/rules/export')}
              </Button>
            )}
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEdited('new')}
            >
              {t('manager/rules/add')}
            </Button>
          </div>
        </div>
        {edited !== null && (
          <RuleForm
            key={edited === 'new' ? 'new' : edited.id}
            rule={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
          />
        )}
        <TrySentence />
        <RuleFilters filter={filter} onChange={setFilter} />
        {rules && <RuleList rules={shown} onEdit={setEdited} />}
      </div>
    </div>
  );
}
