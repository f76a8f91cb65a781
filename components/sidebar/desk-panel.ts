/** What the desk shows in place of the conversation's answers. */
export type DeskPanel =
  | 'reminders'
  | 'remind'
  | 'waiting'
  | 'playbook'
  | 'teach'
  | 'self-test'
  | 'propose'
  | 'case'
  | 'contact';

/** Key of the panel's title in the locale files. */
export const panelTitles: Record<DeskPanel, string> = {
  reminders: 'reminder/title',
  remind: 'reminder/add',
  waiting: 'waiting/title',
  playbook: 'playbook/title',
  teach: 'teach/title',
  'self-test': 'selfTest/title',
  propose: 'propose/panel',
  case: 'case/title',
  contact: 'strip/title',
};
