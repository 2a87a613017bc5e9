/** Runs the app over many working days, to see which stretches come. */
import type { LibraryEntry } from '../../content/library.ts';
import { checkFit } from '../choice/fit.ts';
import type { Settings } from '../settings/settings.ts';
import { readScript } from '../simulator/script.ts';
import { simulate } from '../simulator/simulate.ts';
import { wallFromText } from '../time/day.ts';

/** A line of a script, as in a file. */
type ScriptLine = object;

const reminder: ScriptLine = { for: '45m', user: 'active' };
/** Three minutes for the stretch, so that reminders are 48 minutes apart. */
const pause: ScriptLine = { for: '3m', user: 'active' };

export const does: readonly ScriptLine[] = [reminder, { do: 'click' }, pause, { do: 'finish' }];
export const skips: readonly ScriptLine[] = [reminder, { do: 'skip' }, pause];
export const picks = (stretch: string): readonly ScriptLine[] => [
  reminder,
  { do: `start ${stretch}` },
  pause,
  { do: 'finish' },
];

export const REMINDERS_A_DAY = 9;
const DAY_MINUTES = 24 * 60;
const REMINDER_MINUTES = 48;

/** Returns a day from 09:00 to 09:00 with these answers to its first reminders, and no more than those. */
export function dayOf(answers: readonly (readonly ScriptLine[])[]): ScriptLine[] {
  return [...answers.flat(), { for: `${DAY_MINUTES - answers.length * REMINDER_MINUTES}m`, user: 'asleep' }];
}

/** The day of someone who does every stretch. */
export const idealDay: readonly ScriptLine[] = dayOf(Array.from({ length: REMINDERS_A_DAY }, () => does));

/** Returns days from a Monday on, without the weekends' work. */
export function workingDays(days: number, dayAt: (day: number) => readonly ScriptLine[]): ScriptLine[] {
  return Array.from({ length: days }, (_, day) => (day % 7 < 5 ? dayAt(day) : dayOf([]))).flat();
}

/** A stretch that a reminder named. */
export interface Named {
  readonly stretch: string;
  readonly wall: number;
}

/** Runs a script from a Monday at 09:00 on, and returns the stretches that its reminders named, in order. */
export function stretchesNamed(
  script: readonly ScriptLine[],
  settings: Partial<Settings>,
  library: readonly LibraryEntry[],
): Named[] {
  const text = JSON.stringify({ start: '2026-03-02T09:00:00', settings, script });
  return simulate(readScript(text), library).flatMap((line) =>
    line.type === 'remind' ? [{ stretch: line.stretch, wall: wallFromText(line.at, 'UTC') }] : [],
  );
}

/** Returns the stretches that these settings allow. */
export function allowedIn(library: readonly LibraryEntry[], settings: Settings): LibraryEntry[] {
  return library.filter(({ stretch }) => checkFit(stretch, settings).variant);
}

/** Six kinds of user, by the settings that differ from the defaults. */
export const kindsOfUser: Readonly<Record<string, Partial<Settings>>> = {
  'chair only': { places: { seated: true, standing: false, floor: false } },
  default: {},
  'disc condition': { backProfile: { disc: true, backCondition: false } },
  '1 min': { maxMinutes: 1 },
  floor: { places: { seated: true, standing: true, floor: true } },
  'floor, any length': { places: { seated: true, standing: true, floor: true }, maxMinutes: null },
};
