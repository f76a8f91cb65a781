import { definitions } from '@/utils/consoles/definitions';

/** Where a console's conversations are, from the first address it is known by; '' = unknown. */
export function consoleUrl(console: string): string {
  const [pattern = ''] = definitions.find(({ id }) => id === console)?.matches ?? [];
  const url = pattern.replace(/\*.*$/, '');
  return URL.canParse(url) ? url : '';
}
