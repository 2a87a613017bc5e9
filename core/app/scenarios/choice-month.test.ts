/** The stretches that come in a month of working days, for several kinds of user and habits. */
import { describe, expect, test, vi } from 'vitest';
import { doseOf, type Dose, type Stretch } from '../../../content/stretch.ts';
import { bendOf, bends, bendsTheOtherWay } from '../../choice/bend.ts';
import { defaultSettings, type Settings } from '../../settings/settings.ts';
import {
  allowedIn,
  dayOf,
  doesIt,
  idealDay,
  kindsOfUser,
  doesAnother,
  REMINDER_MINUTES,
  REMINDERS_A_DAY,
  skipsIt,
  stretchesNamed,
  workingDays,
} from '../../testing/stretching-days.ts';
import { HOUR, MINUTE } from '../../time/moment.ts';
import { readLibrary } from '../../../tools/read-library.ts';

// Months take long.
vi.setConfig({ testTimeout: MINUTE });

const library = readLibrary().entries;
const WEEK = 7 * 24 * HOUR;
const DAYS = 30;
const WORKING_DAYS = 22;

const stretchOf = (id: string): Stretch => library.find(({ stretch }) => stretch.id === id)!.stretch;
const timesOf = (named: readonly { stretch: string }[], id: string): number =>
  named.filter(({ stretch }) => stretch === id).length;

/** How often a stretch can come in a day's nine reminders, 48 minutes apart, if it comes as often as its source suggests. */
function suggestedADay({ frequency }: Dose): number | undefined {
  if (!frequency) return undefined;
  if ('timesPerDay' in frequency) return frequency.timesPerDay;
  const hours = ((REMINDERS_A_DAY - 1) * REMINDER_MINUTES) / 60;
  return Math.floor(hours / frequency.everyHours.max) + 1;
}

/** For each stretch, the most reminders from one that named it to the next one that did, or to an end of the time. */
function longestWaits(named: readonly string[], ids: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    ids.map((id) => {
      const turns = named.flatMap((stretch, index) => (stretch === id ? [index] : []));
      const ends = [-1, ...turns, named.length];
      return [id, Math.max(...ends.slice(1).map((turn, index) => turn - ends[index]!))];
    }),
  );
}

describe.each(Object.entries(kindsOfUser))('%s', (_, some) => {
  const settings: Settings = { ...defaultSettings, ...some };
  const allowed = allowedIn(library, settings).map(({ stretch }) => stretch);
  const named = stretchesNamed(
    workingDays(DAYS, () => idealDay),
    some,
    library,
  );

  test('every reminder names an allowed stretch, and never the one before', () => {
    expect(named).toHaveLength(WORKING_DAYS * REMINDERS_A_DAY);
    named.forEach(({ stretch }, index) => {
      expect(allowed.map(({ id }) => id)).toContain(stretch);
      expect(stretch).not.toBe(named[index - 1]?.stretch);
    });
  });

  test.each(allowed.map(({ id }) => id))('%s comes at least once in any seven days', (id) => {
    const walls = named.filter(({ stretch }) => stretch === id).map(({ wall }) => wall);
    const ends = [named[0]!.wall, ...walls, named.at(-1)!.wall];
    expect(Math.max(...ends.slice(1).map((wall, index) => wall - ends[index]!))).toBeLessThanOrEqual(WEEK);
  });

  test('between two flexions comes an extension, and the reverse', () => {
    const bent = named.map(({ stretch }) => stretchOf(stretch)).filter(bends);
    const again = bent.filter((stretch, index) => {
      const before = bent[index - 1];
      return before && bendOf(before) && !bendsTheOtherWay(stretch, before);
    });
    expect(again.map(({ id }) => id)).toEqual([]);
  });

  test('those with a suggested frequency get about the same share of it, and come more often than the others', () => {
    const shares = new Map<string, number>();
    const others: number[] = [];
    for (const stretch of allowed) {
      const suggested = suggestedADay(doseOf(stretch, stretch.variants[0]!));
      const times = timesOf(named, stretch.id);
      if (suggested === undefined) others.push(times);
      else shares.set(stretch.id, times / (suggested * WORKING_DAYS));
    }
    // Together they would need eleven reminders a day, and the others need some of the nine too.
    const [least, most] = [Math.min(...shares.values()), Math.max(...shares.values())];
    if (shares.size > 0) expect(least).toBeGreaterThan(0.4);
    if (shares.size > 0) expect(most / least).toBeLessThan(1.3);
    for (const id of shares.keys()) expect(timesOf(named, id)).toBeGreaterThan(Math.max(...others));
  });
});

const answers = (answerTo: (reminder: number) => readonly object[]) =>
  dayOf(Array.from({ length: REMINDERS_A_DAY }, (_, reminder) => answerTo(reminder)));
const holiday = (days: number) => Array.from({ length: days }, () => dayOf([])).flat();

/** Habits, and the most reminders for which a stretch waits. */
const habits: readonly [habit: string, script: readonly object[], most: number][] = [
  ['does one stretch a day', workingDays(90, () => dayOf([doesIt])), 30],
  [
    'skips every other reminder',
    workingDays(60, () => answers((index) => (index % 2 === 0 ? skipsIt : doesIt))),
    80,
  ],
  [
    'picks the same stretch by hand every other time',
    workingDays(60, () => answers((index) => (index % 2 === 0 ? doesAnother('side-bend') : doesIt))),
    80,
  ],
  [
    'has four weeks of holiday',
    [...workingDays(28, () => idealDay), ...holiday(28), ...workingDays(28, () => idealDay)],
    60,
  ],
  [
    'has a clock that is a month ahead for a week',
    [
      ...workingDays(14, () => idealDay),
      { clock: '+720h' },
      ...workingDays(7, () => idealDay),
      { clock: '-720h' },
      ...workingDays(28, () => idealDay),
    ],
    60,
  ],
];

test.each(habits)('no stretch starves for someone who %s', (_, script, most) => {
  const everywhere = kindsOfUser['floor, any length']!;
  const named = stretchesNamed(script, everywhere, library).map(({ stretch }) => stretch);
  const ids = library.map(({ stretch }) => stretch.id).filter((id) => !JSON.stringify(script).includes(id));
  for (const [id, wait] of Object.entries(longestWaits(named, ids))) {
    expect(wait, `reminders for which ${id} waited`).toBeLessThanOrEqual(most);
  }
});
