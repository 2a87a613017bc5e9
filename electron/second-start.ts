/** The data that a second start sends to the running app through the single-instance lock. */
import { z } from 'zod';

const secondStartSchema = z.object({
  /** Whether to open the window: false if the process was started with a command. */
  bringUp: z.boolean(),
});
export type SecondStart = z.infer<typeof secondStartSchema>;

/** Whether a second start should open the window. It should if it sent no valid data, as older versions do. */
export function bringsUp(data: unknown): boolean {
  const parsed = secondStartSchema.safeParse(data);
  return !parsed.success || parsed.data.bringUp;
}
