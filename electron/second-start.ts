/** What a second start tells the first one by the single-instance lock. */
import { z } from 'zod';

const secondStartSchema = z.object({
  /** Whether the person wants to see the window: not where the command line was used. */
  bringUp: z.boolean(),
});
export type SecondStart = z.infer<typeof secondStartSchema>;

/** Whether a second start should bring the window up. One that says nothing, such as an older version's, should. */
export function bringsUp(told: unknown): boolean {
  const parsed = secondStartSchema.safeParse(told);
  return !parsed.success || parsed.data.bringUp;
}
