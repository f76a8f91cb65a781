import { Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergedCases } from '@/utils/database/merge-cases';
import { useCaseWords } from './use-case-words';

interface Props {
  result: MergedCases & { from: string; refused: number };
  onClose(): void;
}

/** What a colleague's file brought, and where both had changed the same. */
export function TakenOver({ result, onClose }: Props) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const print = (field: string, value: unknown) =>
    typeof value === 'string'
      ? words.value(field, value)
      : value == null
        ? '—'
        : JSON.stringify(value);
  const { added, changed, same, evidence, refused, conflicts, from } = result;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('manager/cases/taken', { from: from || t('contacts/somebody') })}
    >
      <Text fz={14}>{t('manager/cases/takenCounts', { added, changed, same, evidence })}</Text>
      {refused > 0 && (
        <Text fz={14} c="red">
          {t('manager/cases/takenRefused', { count: refused })}
        </Text>
      )}
      {conflicts.length > 0 && (
        <>
          <Text fz={14} mt={12}>
            {t('manager/cases/conflicts', { count: conflicts.length })}
          </Text>
          <Table fz={13} mt={8}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('case/title')}</Table.Th>
                <Table.Th>{t('manager/cases/fieldName')}</Table.Th>
                <Table.Th>{t('manager/cases/kept')}</Table.Th>
                <Table.Th>{t('manager/cases/lost')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {conflicts.map((one) => (
                <Table.Tr key={`${one.id} ${one.field}`}>
                  <Table.Td>
                    <a href={`#/cases/${encodeURIComponent(one.id)}`} onClick={onClose}>
                      {one.summary || one.id}
                    </a>
                  </Table.Td>
                  <Table.Td>{words.field(one.field)}</Table.Td>
                  <Table.Td>{print(one.field, one.kept)}</Table.Td>
                  <Table.Td>{print(one.field, one.lost)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Modal>
  );
}
