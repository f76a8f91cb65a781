import { Button, Text } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import shared from '../manager.module.css';
import classes from './welcome.module.css';

interface Props {
  icon: typeof IconArrowRight;
  name: 'practice' | 'import' | 'starter';
  hint: string;
  href: string;
  /** Enter takes this one: it has the focus when the page opens. */
  isFirst?: boolean;
}

/** One way to begin: what it is, and the button that leads there. */
export function ChoiceCard({ icon: Icon, name, hint, href, isFirst = false }: Props) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isFirst) link.current?.focus();
  }, [isFirst]);
  return (
    <li className={classes.choice}>
      <span className={classes.icon}>
        <Icon size={24} stroke={1.6} aria-hidden />
      </span>
      <b className={classes.name}>{t(`manager/welcome/${name}/title`)}</b>
      <Text className={shared.quiet} flex={1}>
        {hint}
      </Text>
      <Button
        ref={link}
        component="a"
        href={href}
        variant={isFirst ? 'filled' : 'default'}
        rightSection={<IconArrowRight size={16} stroke={1.6} aria-hidden />}
      >
        {t(`manager/welcome/${name}/go`)}
      </Button>
    </li>
  );
}
