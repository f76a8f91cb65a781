import { z } from 'zod';
import { MOST_PICTURE_BYTES } from './case-lists';
import { idSchema, instantSchema } from './scope';

/** Chat, transaction, parcel and what a person noted or photographed (guide 004-34). */
const evidenceKinds = ['chat', 'order', 'parcel', 'note', 'picture'] as const;

/** A piece of evidence; it is never changed, so that its hash stays what it was. */
export const evidenceSchema = z.object({
  id: idSchema,
  caseId: idSchema,
  kind: z.enum(evidenceKinds),
  /** When it was taken, UTC epoch ms. */
  at: instantSchema,
  by: z.string().max(60),
  /** Name of a picture's file, or what a text is about. */
  title: z.string().max(200),
  /** Of a picture: a remark. */
  text: z.string().max(20_000),
  /** `image/jpeg` and such; '' = a text. */
  mediaType: z.enum(['', 'image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  /** A picture as it is kept. */
  bytes: z.instanceof(Uint8Array).optional(),
  /** Lower-case hex of the bytes, or of the text in UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What is to be kept; a picture as a data address, of the size it is kept in. */
export const evidenceRequestSchema = evidenceSchema
  .pick({ caseId: true, kind: true, title: true, text: true })
  .extend({
    picture: z
      .string()
      .max(MOST_PICTURE_BYTES * 1.4)
      .optional(),
  });
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;
