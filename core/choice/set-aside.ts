/** Stretches that are not offered for a week, because the back felt worse after them. */
import { z } from 'zod';
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { identifierSchema } from '../../content/stretch.ts';
import { HOUR } from '../time/moment.ts';
import { wallSchema } from '../time/moment-schema.ts';

const SET_ASIDE_MS = assumedNumbers.setAside.value * 24 * HOUR;

/** Until when each stretch is set aside, by its id: wall time in ms since 1970 (UTC). */
export const setAsideSchema = z.record(identifierSchema, wallSchema).readonly();
export type SetAside = z.infer<typeof setAsideSchema>;

/** Sets a stretch aside for a week from `wall`, also if it is set aside already. */
export function setStretchAside(setAside: SetAside, stretch: string, wall: number): SetAside {
  return { ...setAside, [stretch]: wall + SET_ASIDE_MS };
}

/** Brings a stretch back before its week is over. */
export function bringStretchBack(setAside: SetAside, stretch: string): SetAside {
  return Object.fromEntries(Object.entries(setAside).filter(([id]) => id !== stretch));
}

/** Moves the end by `shiftMs`, for when the wall clock was set: a week stays a week. */
export function shiftSetAside(setAside: SetAside, shiftMs: number): SetAside {
  return Object.fromEntries(Object.entries(setAside).map(([stretch, until]) => [stretch, until + shiftMs]));
}

/**
 * Returns the stretches that are still set aside at `wall`, each for at most a week from then. Otherwise setting the
 * wall clock back could keep a stretch away for years.
 */
export function stillSetAside(setAside: SetAside, wall: number): SetAside {
  return Object.fromEntries(
    Object.entries(setAside)
      .filter(([, until]) => until > wall)
      .map(([stretch, until]) => [stretch, Math.min(until, wall + SET_ASIDE_MS)]),
  );
}
