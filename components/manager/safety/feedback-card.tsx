import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { Card } from '../card';
import { saveFile } from '../rescue/save-file';
import { collectFeedback } from './collect-feedback';
import classes from './safety.module.css';

/** A report for whoever mends faults: first it is read, then it may be saved. */
export function FeedbackCard() {
  const { t } = useTranslation();
  const welcome = useWelcome();
  const report = useMutation({ mutationFn: () => collectFeedback(welcome) });
  const copy = useMutation({ mutationFn: (text: string) => navigator.clipboard.writeText(text) });
  const { data: text } = report;
  return (
    <Card
      title={t('feedback/title')}
      hint={t('feedback/hint')}
      actions={
        <Button variant="default" loading={report.isPending} onClick={() => report.mutate()}>
          {t('feedback/show')}
        </Button>
      }
    >
      {report.error && (
        <Text role="alert" className={classes.bad}>
          {t('feedback/failed', { reason: report.error.message })}
        </Text>
      )}
      {text && (
        <>
          <Textarea
            readOnly
            autosize
            maxRows={16}
            mb={12}
            label={t('feedback/text')}
            classNames={{ input: classes.report }}
            value={text}
          />
          <Group gap={8}>
            <Button onClick={() => saveFile('sidedesk-report.json', [text], 'application/json')}>
              {t('feedback/save')}
            </Button>
            <Button variant="default" onClick={() => copy.mutate(text)}>
              {t('feedback/copy')}
            </Button>
            {copy.isSuccess && <Text role="status">{t('feedback/copied')}</Text>}
          </Group>
        </>
      )}
    </Card>
  );
}
