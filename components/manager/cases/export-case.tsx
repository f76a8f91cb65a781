import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { writeCaseFile } from '@/utils/cases/case-file';
import { writeEvidencePage } from '@/utils/cases/write-evidence-page';
import type { Case } from '@/utils/model/case';
import type { Evidence } from '@/utils/model/evidence';
import { saveFile } from '../rescue/save-file';
import { useCaseWords } from './use-case-words';

interface Props {
  row: Case;
  evidence: Evidence[];
}

/** A case as one page to print or hand in, and as a file for a colleague. */
export function ExportCase({ row, evidence }: Props) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { agentName } = useWelcome().settings;
  const name = `case-${row.id.slice(0, 8)}`;
  const writePage = async () => {
    const html = await writeEvidencePage(
      row,
      evidence,
      {
        ...words,
        title: `${t('case/title')} · ${t(`case/type/${row.type}`)}`,
        evidence: t('cases/evidence/title'),
        history: t('manager/cases/history'),
        seal: t('manager/cases/seal'),
        kind: (kind) => t(`cases/evidence/kinds/${kind}`),
      },
      Date.now(),
    );
    saveFile(`${name}.html`, [html], 'text/html');
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => void writePage()}>
        {t('manager/cases/writePage')}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          saveFile(
            `sidedesk-${name}.json`,
            [writeCaseFile([row], evidence, agentName, Date.now())],
            'application/json',
          )
        }
      >
        {t('manager/cases/writeOne')}
      </Button>
    </>
  );
}
