import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '@/utils/model/case';
import { Card } from '../card';
import { useCaseWords } from './use-case-words';

/** What the page and a playbook said about the matter. */
export function CaseFacts({ facts }: Pick<Case, 'facts'>) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const known = Object.entries(facts);
  if (known.length === 0) return null;
  return (
    <Card title={t('cases/field/facts')}>
      <Table fz={13} withRowBorders={false}>
        <Table.Tbody>
          {known.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Td w={120} c="dimmed">
                {words.field(`facts.${name}`)}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
