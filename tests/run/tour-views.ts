/** Views of the manager that the tour shows, as its addresses name them. */
export const tourViews = [
  ...['library', 'packs', 'insights', 'reminders', 'reminders/week', 'reminders/rules'],
  ...['reminders/calendar', 'reminders/orders', 'settings'],
  ...['guides', 'practice', 'practice/zh.practice.bad-review'],
];
