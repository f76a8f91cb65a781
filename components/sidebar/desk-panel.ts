/** What the desk shows in place of the conversation's answers. */
export type DeskPanel =
  | 'reminders'
  | 'remind'
  | 'waiting'
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
  teach: 'teach/title',
  'self-test': 'selfTest/title',
  propose: 'propose/panel',
  case: 'case/title',
  contact: 'strip/title',
};
