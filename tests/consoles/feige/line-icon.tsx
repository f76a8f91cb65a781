import { type IconName, iconPaths } from '../shared/icons.ts';

/** A 24×24 line icon in the text's colour. */
export function LineIcon({ name }: { name: IconName }) {
  return (
    <svg className="lineIcon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  );
}
