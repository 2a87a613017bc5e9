/** The data that a second start sends to the running app through the single-instance lock. */
import { z } from 'zod';
import { desktopSchema } from './desktop-schema.ts';
import { isSameDesktop, type Desktop } from './desktop.ts';

const secondStartSchema = z.object({
  /** Whether to open the window: false if the process was started with a command. */
  bringUp: z.boolean(),
  /** Where the process was started. Older versions don't send it. */
  desktop: desktopSchema.optional(),
});
export type SecondStart = z.infer<typeof secondStartSchema>;

/**
 * Whether a second start should open the window, which is `here`. It should if it sent no valid data, as older versions
 * do, and it shouldn't if it was made on another desktop.
 */
export function bringsUp(data: unknown, here: Desktop): boolean {
  const parsed = secondStartSchema.safeParse(data);
  if (!parsed.success) return true;
  const { bringUp, desktop = here } = parsed.data;
  return bringUp && isSameDesktop(desktop, here);
}
