import { later } from './later';
import { PanelLoading } from './panel-loading';

/* What the desk shows over or between its parts, and only when there is a reason to. */

export const KeysHelp = later(async () => (await import('./keys-help')).KeysHelp);
export const DraftPanel = later(async () => (await import('./draft-panel')).DraftPanel);
export const TourCard = later(async () => (await import('./tour-card')).TourCard);
export const StageView = later(async () => (await import('./stage-view')).StageView, PanelLoading);
