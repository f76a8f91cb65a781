import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeBuyerJson, writeBuyerPage } from '@/utils/contacts/write-buyer-page';
import { readBuyerData } from '@/utils/database/buyer-data';
import type { Contact } from '@/utils/model/contact';
import { saveFile } from '../rescue/save-file';

/** Everything stored of one buyer, to read or for a machine. */
export function ExportBuyer({ contact }: { contact: Contact }) {
  const { t, i18n } = useTranslation();
  const name = `buyer-${new Date().toISOString().slice(0, 10)}`;
  const write = async (as: 'json' | 'html') => {
    const data = await readBuyerData(contact.key, contact);
    if (as === 'json') {
      saveFile(`${name}.json`, [writeBuyerJson(data, Date.now())], 'application/json');
      return;
    }
    const page = writeBuyerPage(data, {
      language: i18n.language,
      title: t('manager/contacts/exportTitle', { name: contact.remark || contact.name }),
      table: (table) => t(`safety/tables/${table}`, { defaultValue: table }),
      rows: (count) => new Intl.NumberFormat(i18n.language).format(count),
    });
    saveFile(`${name}.html`, [page], 'text/html');
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => void write('html')}>
        {t('manager/contacts/exportHtml')}
      </Button>
      <Button size="xs" variant="default" onClick={() => void write('json')}>
        {t('manager/contacts/exportJson')}
      </Button>
    </>
  );
}
