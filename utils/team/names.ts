/** Names of agents and devices stand in subjects: no dots, no wildcards. */
export const NAME = /^[A-Za-z0-9_-]{1,40}$/;
