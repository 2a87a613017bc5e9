import { setTimeout as pause } from 'node:timers/promises';

/** How often to check, in ms. It limits how precisely the start time can be measured. */
const CHECK_INTERVAL = 5;
/** How long anything may take, in ms. */
export const TIME_LIMIT = 90_000;

/**
 * Waits until a condition is true.
 *
 * @param what the name of the condition, for the error message
 * @throws an Error after TIME_LIMIT
 */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + TIME_LIMIT;
  while (!(await condition())) {
    if (Date.now() > end)
      throw new Error(`Timed out waiting for ${what} after ${String(TIME_LIMIT / 1000)} s`);
    await pause(CHECK_INTERVAL);
  }
}
