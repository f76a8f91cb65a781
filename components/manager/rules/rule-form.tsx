import {
  Button,
  Input,
  MultiSelect,
  SegmentedControl,
  Select,
  Switch,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import { saveRule } from '@/utils/database/rules';
import { type Rule, ruleLevels, ruleTopics } from '@/utils/model/rule';
import shared from '../manager.module.css';
import { explainProblem } from '../packs/explain-problem';
import { placeName, places } from './place-name';
import { draftOf, readDraft } from './rule-draft';
import classes from './rules.module.css';

/** Writes a rule of the shop's own, or changes one. Nothing is saved that would stop everything. */
export function RuleForm({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useWelcome();
  const form = useForm({ initialValues: draftOf(rule, language) });
  const [failure, setFailure] = useState('');
  async function save(): Promise<void> {
    const read = readDraft(form.values, rule, language);
    if ('badCombo' in read) {
      setFailure(t('manager/rules/badCombo', { line: read.badCombo }));
      return;
    }
    if ('problem' in read) {
      setFailure(explainProblem(read.problem, t));
      return;
    }
    try {
      await saveRule(read.content, Date.now());
      await ask('library:changed', undefined);
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }
  const { level } = form.values;
  return (
    <form
      className={classes.form}
      aria-label={t(rule ? 'manager/rules/editTitle' : 'manager/rules/newTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Title order={3} className={shared.sectionTitle}>
        {t(rule ? 'manager/rules/editTitle' : 'manager/rules/newTitle')}
      </Title>
      <Textarea
        label={t('manager/rules/phrases')}
        description={t('manager/rules/phrasesHint')}
        rows={4}
        resize="vertical"
        {...form.getInputProps('phrases')}
      />
      <Textarea
        label={t('manager/rules/exceptions')}
        description={t('manager/rules/exceptionsHint')}
        rows={4}
        resize="vertical"
        {...form.getInputProps('exceptions')}
      />
      <Textarea
        className={classes.wide}
        label={t('manager/rules/combos')}
        description={t('manager/rules/combosHint')}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('combos')}
      />
      <TextInput
        className={classes.wide}
        label={t('manager/rules/message')}
        description={t('manager/rules/messageHint')}
        maxLength={300}
        {...form.getInputProps('message')}
      />
      <TextInput
        label={t('manager/rules/instead')}
        description={t('manager/rules/insteadHint')}
        maxLength={200}
        {...form.getInputProps('instead')}
      />
      <MultiSelect
        label={t('manager/rules/where')}
        description={t('manager/rules/whereHint')}
        data={places.map((value) => ({ value, label: placeName(value, t) }))}
        {...form.getInputProps('consoles')}
      />
      <Select
        label={t('manager/rules/topicLabel')}
        allowDeselect={false}
        data={ruleTopics.map((value) => ({ value, label: t(`manager/rules/topic/${value}`) }))}
        {...form.getInputProps('topic')}
      />
      <Input.Wrapper
        label={t('manager/rules/levelLabel')}
        description={t(`manager/rules/levelHint/${level}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        labelElement="div"
      >
        <SegmentedControl
          display="flex"
          w="fit-content"
          aria-label={t('manager/rules/levelLabel')}
          data={ruleLevels.map((value) => ({ value, label: t(`manager/rules/level/${value}`) }))}
          {...form.getInputProps('level')}
        />
      </Input.Wrapper>
      <Switch
        className={classes.wide}
        label={t('manager/rules/publicOnly')}
        {...form.getInputProps('publicOnly', { type: 'checkbox' })}
      />
      {failure !== '' && (
        <Text role="alert" className={classes.failure}>
          {t('manager/rules/failed', { reason: failure })}
        </Text>
      )}
      <div className={classes.wide}>
        <div className={classes.buttons}>
          <Button type="submit">{t('manager/rules/save')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('manager/rules/cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}
