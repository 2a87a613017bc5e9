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

/** What the user does at a reminder: the stretch that it names. */
export const doesIt: readonly ScriptLine[] = [reminder, { do: 'click' }, pause, { do: 'finish' }];
/** Or nothing. */
export const skipsIt: readonly ScriptLine[] = [reminder, { do: 'skip' }, pause];
/** Or another stretch, by its id. */
export const doesAnother = (stretch: string): readonly ScriptLine[] => [
  reminder,
  { do: `start ${stretch}` },
  pause,
  { do: 'finish' },
];

export const REMINDERS_A_DAY = 9;
/** From one reminder to the next, as in the scripts above. */
export const REMINDER_MINUTES = 48;
const DAY_MINUTES = 24 * 60;

/** Returns a day from 09:00 to 09:00 with these answers to its first reminders, and no more than those. */
export function dayOf(answers: readonly (readonly ScriptLine[])[]): ScriptLine[] {
  return [...answers.flat(), { for: `${DAY_MINUTES - answers.length * REMINDER_MINUTES}m`, user: 'asleep' }];
}

/** The day of someone who does every stretch. */
export const idealDay: readonly ScriptLine[] = dayOf(Array.from({ length: REMINDERS_A_DAY }, () => doesIt));

/** Returns days from a Monday on, without the weekends' work. */
export function workingDays(days: number, dayAt: (day: number) => readonly ScriptLine[]): ScriptLine[] {
  return Array.from({ length: days }, (_, day) => (day % 7 < 5 ? dayAt(day) : dayOf([]))).flat();
}

/** A reminder: the id of the stretch that it named, and when it came, in ms since 1970 (UTC). */
export interface Reminder {
  readonly stretch: string;
  readonly wall: number;
}

/** Runs a script from a Monday at 09:00 on, and returns the stretches that its reminders named, in order. */
export function stretchesNamed(
  script: readonly ScriptLine[],
  settings: Partial<Settings>,
  library: readonly LibraryEntry[],
): Reminder[] {
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
