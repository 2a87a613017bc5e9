/** Stretches that are left out of the choice for a while, because the back felt worse after them. */
import { z } from 'zod';
import { identifierSchema } from '../../content/stretch.ts';
import { HOUR } from '../time/moment.ts';

const REST_MS = 7 * 24 * HOUR;

/** Until when each stretch rests, by its id: wall time in ms since 1970 (UTC). */
export const setAsideSchema = z.record(identifierSchema, z.number()).readonly();
export type SetAside = z.infer<typeof setAsideSchema>;

/** Lets a stretch rest for seven days from a wall time; one that rests already does so for longer. */
export function beginSetAside(setAside: SetAside, stretch: string, wall: number): SetAside {
  return { ...setAside, [stretch]: wall + REST_MS };
}

/** The person wants the stretch back. */
export function endSetAside(setAside: SetAside, stretch: string): SetAside {
  return Object.fromEntries(Object.entries(setAside).filter(([id]) => id !== stretch));
}

/**
 * What still rests at a wall time. Nothing rests for longer than seven days from then: a wall clock that was set back
 * does not take a stretch away for good.
 */
export function stillSetAside(setAside: SetAside, wall: number): SetAside {
  return Object.fromEntries(
    Object.entries(setAside)
      .filter(([, until]) => until > wall)
      .map(([stretch, until]) => [stretch, Math.min(until, wall + REST_MS)]),
  );
}
