import { z } from 'zod';
import { packSchema } from '@/utils/model/pack';

/** JSON Schema of a `.sidedesk.json` file, as `assets/schema/pack.schema.json` holds it. */
export function describePack(): string {
  // `input`: what has a default may be left out of a file.
  const schema = z.toJSONSchema(packSchema, { io: 'input', reused: 'ref' });
  const title = 'Sidedesk knowledge pack';
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}
