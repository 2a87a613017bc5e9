/** Runs scripted days and returns their events as short lines, for tests to compare. */
import { expect } from 'vitest';
import { libraryOf } from '../choice/testing/sample-stretches.ts';
import { readScript, type Script } from '../simulator/script.ts';
import { simulate, type SimulatedLine } from '../simulator/simulate.ts';
import { longStretch } from './long-stretch.ts';

export const library = libraryOf(longStretch({ id: 'side-bend' }), longStretch({ id: 'twist' }));

/** What no rule may depend on: that a day starts at a whole second. In ms. */
const ODD_START_MS = 412;

/**
 * Runs a script that starts at 09:00, and once more a fraction of a second later.
 *
 * @param more other parts of the script, such as `settings` or another `start`
 * @returns a line for each event: time, type, details, and the meter in minutes
 * @throws AssertionError if the later day differs
 */
export function dayOf(script: object[], more: object = {}): string[] {
  const parsed = readScript(JSON.stringify({ start: '2026-03-02T09:00:00', ...more, script }));
  const lines = simulate(parsed, library);
  expectSameDay(simulate(shifted(parsed), library), lines);
  return lines.map((line) => {
    const { at, type, sittingMinutes, ...rest } = line;
    return [at.slice(11), type, ...(Object.values(rest) as unknown[]), sittingMinutes].join(' ');
  });
}

/** Returns the script with a start that isn't at a whole second. */
export function shifted(script: Script): Script {
  return { ...script, startWall: script.startWall + ODD_START_MS };
}

/**
 * Checks that two days are the same. The meter may differ by its rounding: working hours begin and end by the wall
 * clock, so a later start moves them relative to the rest of the day.
 *
 * @throws AssertionError if the days differ
 */
export function expectSameDay(day: readonly SimulatedLine[], expected: readonly SimulatedLine[]): void {
  const withRoundedMeter = expected.map((line, index) => {
    const { sittingMinutes = NaN } = day[index] ?? {};
    const isClose = Math.abs(sittingMinutes - line.sittingMinutes) < 0.11;
    return isClose ? { ...line, sittingMinutes } : line;
  });
  expect(day, 'the same day, started a fraction of a second later').toEqual(withRoundedMeter);
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
