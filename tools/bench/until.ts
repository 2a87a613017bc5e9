import { setTimeout as pause } from 'node:timers/promises';

/** How often to look for something to happen, in ms: the fineness of the start time. */
const LOOK = 5;
/** How long anything may take, in ms. */
export const PATIENCE = 90_000;

/** Looks until something is so. @throws when it never is */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${String(PATIENCE / 1000)} s`);
    await pause(LOOK);
  }
}
