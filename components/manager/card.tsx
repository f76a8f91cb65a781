import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './card.module.css';
import shared from './manager.module.css';

/** A part of a page: what it is about, what can be done with all of it, and its content. */
export function Card(props: {
  title: string;
  hint?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.card} aria-label={props.title}>
      <div className={classes.head}>
        <div className={classes.words}>
          <Title order={3} className={shared.sectionTitle}>
            {props.title}
          </Title>
          {props.hint && <Text className={shared.quiet}>{props.hint}</Text>}
        </div>
        {props.actions && <div className={classes.actions}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}
