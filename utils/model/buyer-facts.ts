import { z } from 'zod';

/** What an agent may say about a buyer, for reminders. */
export const buyerChangeSchema = z.object({
  /** They asked not to be reminded. */
  optedOut: z.boolean().optional(),
  /** IANA zone. */
  zone: z.string().max(60).optional(),
  /** `birthday` → `05-17` or `lunar-08-15` (each year), or `2027-03-01` (once). */
  dates: z
    .record(
      z.string().max(60),
      z
        .string()
        .regex(/^(?:(?:\d{4}-)?\d\d-\d\d|lunar-\d\d-\d\d(?:-leap)?)$/, 'not a day such as 05-17'),
    )
    .optional(),
});
export type BuyerChange = z.infer<typeof buyerChangeSchema>;
