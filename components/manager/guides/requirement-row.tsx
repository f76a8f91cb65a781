import { Badge, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '@/utils/guides/claim';
import classes from './guides.module.css';
import { useClaimName } from './name-claim';

/** Claims shown before somebody asks for all. */
const FEW = 5;

interface Props {
  id: string;
  text: string;
  claims: Claim[];
}

/** A row of the guides: what it asks, and links to what serves it. */
export function RequirementRow({ id, text, claims }: Props) {
  const { t } = useTranslation();
  const nameOf = useClaimName();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? claims : claims.slice(0, FEW);
  const more = claims.length - FEW;
  return (
    <li className={classes.row}>
      <code className={classes.id}>{id}</code>
      <div className={classes.words}>
        <p className={classes.text}>{text}</p>
        <ul className={classes.claims} aria-label={t('manager/guides/servedBy', { id })}>
          {shown.map((claim) => (
            <li key={`${claim.kind} ${claim.id}`}>
              <a className={classes.claim} href={claim.href} data-kind={claim.kind}>
                <b>{t(`manager/guides/kind/${claim.kind}`)}</b>
                <span title={nameOf(claim)}>{nameOf(claim)}</span>
              </a>
            </li>
          ))}
          {more > 0 && (
            <li>
              <UnstyledButton
                className={classes.more}
                aria-expanded={isWhole}
                onClick={() => setWhole(!isWhole)}
              >
                {isWhole ? t('manager/guides/fewer') : t('manager/guides/more', { number: more })}
              </UnstyledButton>
            </li>
          )}
          {claims.length === 0 && (
            <li>
              <Badge color="orange" variant="light" radius="sm">
                {t('manager/guides/unserved')}
              </Badge>
            </li>
          )}
        </ul>
      </div>
    </li>
  );
}
