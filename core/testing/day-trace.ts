/** Runs scripted days and returns their events as short lines, for tests to compare. */
import { libraryOf } from '../choice/testing/sample-stretches.ts';
import { readScript } from '../simulator/script.ts';
import { simulate } from '../simulator/simulate.ts';
import { longStretch } from './long-stretch.ts';

export const library = libraryOf(longStretch({ id: 'side-bend' }), longStretch({ id: 'twist' }));

/**
 * Runs a script that starts at 09:00.
 *
 * @param more other parts of the script, such as `settings` or another `start`
 * @returns a line for each event: time, type, details, and the meter in minutes
 */
export function dayOf(script: object[], more: object = {}): string[] {
  const text = JSON.stringify({ start: '2026-03-02T09:00:00', ...more, script });
  return simulate(readScript(text), library).map((line) => {
    const { at, type, sittingMinutes, ...rest } = line;
    return [at.slice(11), type, ...(Object.values(rest) as unknown[]), sittingMinutes].join(' ');
  });
}

/** The lines whose type is one of these, without the meter. */
export const only = (lines: string[], ...types: string[]) =>
  lines
    .filter((line) => types.some((type) => line.slice(9).startsWith(type)))
    .map((line) => line.slice(0, line.lastIndexOf(' ')));

export const active = (duration: string) => ({ for: duration, user: 'active' });
export const still = (duration: string) => ({ for: duration, user: 'still' });
export const locked = (duration: string) => ({ for: duration, user: 'locked' });
export const asleep = (duration: string) => ({ for: duration, user: 'asleep' });
export const does = (word: string) => ({ do: word });
