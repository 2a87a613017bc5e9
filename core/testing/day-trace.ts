/** Days of the simulator as short lines, to compare with. */
import { libraryOf, sampleStretch } from '../choice/testing/sample-stretches.ts';
import { readScript } from '../simulator/script.ts';
import { simulate } from '../simulator/simulate.ts';

export const library = libraryOf(sampleStretch({ id: 'side-bend' }), sampleStretch({ id: 'twist' }));

/** What happens on a day that begins at 09:00: time, what, and the meter in minutes, a line each. */
export function dayOf(script: object[], more: object = {}): string[] {
  const text = JSON.stringify({ start: '2026-03-02T09:00:00', ...more, script });
  return simulate(readScript(text), library).map((line) => {
    const { at, type, sittingMinutes, ...rest } = line;
    return [at.slice(11), type, ...(Object.values(rest) as unknown[]), sittingMinutes].join(' ');
  });
}

/** Only the lines that begin with one of these words after the time, without the meter. */
export const only = (lines: string[], ...words: string[]) =>
  lines
    .filter((line) => words.some((word) => line.slice(9).startsWith(word)))
    .map((line) => line.slice(0, line.lastIndexOf(' ')));

export const active = (duration: string) => ({ for: duration, user: 'active' });
export const still = (duration: string) => ({ for: duration, user: 'still' });
export const locked = (duration: string) => ({ for: duration, user: 'locked' });
export const asleep = (duration: string) => ({ for: duration, user: 'asleep' });
export const does = (word: string) => ({ do: word });
