/** A view of the manager that the tour shows. */
interface TourView {
  /** As the manager's addresses name it. */
  view: string;
  /** What is there once the view has read what it shows. */
  ready: string;
  /** A button to press first, by its words, and what that opens. */
  press?: { words: string; opens: string };
  /** Another name of the picture than the view's. */
  name?: string;
}

const anything = 'main h2, main [role="option"], main section, main form, main table';

export const tourViews: TourView[] = [
  { view: 'library', ready: '[role="grid"] [role="row"] input' },
  { view: 'health', ready: '[role="tab"][aria-selected="true"]' },
  { view: 'proposals', ready: '[role="article"], article, main h2' },
  { view: 'packs', ready: 'main li' },
  { view: 'safety', ready: 'main dl, main meter, main table, main section' },
  ...['insights', 'reminders', 'reminders/week', 'reminders/rules'].map((view) => ({
    view,
    ready: anything,
  })),
  {
    view: 'reminders/rules',
    ready: 'main li [role="switch"]',
    press: { words: '新建规则', opens: 'form[aria-label="提醒规则"]' },
    name: 'reminders-rule-preview',
  },
  ...['reminders/calendar', 'reminders/orders', 'settings'].map((view) => ({
    view,
    ready: anything,
  })),
  { view: 'cases', ready: 'main ul a' },
  { view: 'contacts', ready: 'main h2' },
  { view: 'playbooks', ready: 'main li [role="switch"]' },
  { view: 'playbooks/zh.p.bad-review', ready: 'main nav ol' },
  { view: 'team', ready: anything },
  ...['guides', 'practice', 'practice/zh.practice.bad-review'].map((view) => ({
    view,
    ready: anything,
  })),
];
