import { Anchor, Text, Title } from '@mantine/core';
import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import IconFileImport from '@tabler/icons-react/dist/esm/icons/IconFileImport.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { useWelcome } from '@/components/ui/welcome';
import shared from '../manager.module.css';
import { ChoiceCard } from './choice-card';
import classes from './welcome.module.css';

/** The first thing after the installation: three ways to begin. */
export function WelcomeView() {
  const { t, i18n } = useTranslation();
  const { library } = useWelcome();
  const format = new Intl.NumberFormat(i18n.language);
  const starter =
    library.replies + library.articles === 0
      ? t('manager/welcome/starter/none')
      : t('manager/welcome/starter/hint', {
          replies: format.format(library.replies),
          articles: format.format(library.articles),
        });
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <div>
          <Title order={2} className={classes.title}>
            {t('manager/welcome/title')}
          </Title>
          <Text className={shared.reading}>{t('manager/welcome/hint')}</Text>
        </div>
        <nav aria-labelledby="begin">
          <Title order={3} id="begin" className={shared.sectionTitle} mb={12}>
            {t('manager/welcome/how')}
          </Title>
          <ul className={classes.choices}>
            <ChoiceCard
              isFirst
              icon={IconMessages}
              name="practice"
              hint={t('manager/welcome/practice/hint')}
              href={browser.runtime.getURL('/practice.html')}
            />
            <ChoiceCard
              icon={IconFileImport}
              name="import"
              hint={t('manager/welcome/import/hint')}
              href="#/packs"
            />
            <ChoiceCard icon={IconBooks} name="starter" hint={starter} href="#/library" />
          </ul>
        </nav>
        <Text className={shared.quiet}>
          {t('manager/welcome/later')}{' '}
          <Anchor underline="always" href="#/settings" inherit>
            {t('manager/welcome/shop')}
          </Anchor>
        </Text>
      </div>
    </div>
  );
}
