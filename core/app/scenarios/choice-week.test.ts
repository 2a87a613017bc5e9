/** A week of work, lived by the simulator: ten reminders a day, and each stretch done. */
import { describe, expect, test } from 'vitest';
import type { LibraryEntry } from '../../../content/library.ts';
import type { Dose, Stretch } from '../../../content/stretch.ts';
import { daysBetween, wallFromText } from '../../time/day.ts';
import { readScript } from '../../simulator/script.ts';
import { simulate } from '../../simulator/simulate.ts';
import { readLibrary } from '../../../tools/read-library.ts';
import { judge } from '../../choice/fit.ts';
import { libraryOf, sampleDose, sampleStretch } from '../../choice/testing/sample-stretches.ts';

/** What the sources' stretches do and how often, so that these tests do not hang on their pictures. */
const table: [id: string, places: Stretch['places'], does: Stretch['does'], frequency?: Dose['frequency']][] =
  [
    ['forward-fold', ['seated', 'standing'], ['flexion']],
    ['ankle-pump', ['floor'], ['hamstring'], { timesPerDay: 2 }],
    ['cat-camel', ['floor'], ['flexion', 'extension'], { timesPerDay: 3 }],
    ['prone-lying', ['floor'], ['extension'], { everyHours: { min: 2, max: 3 } }],
    ['prone-on-elbows', ['floor'], ['extension'], { everyHours: { min: 2, max: 3 } }],
    ['hip-flexor-lunge', ['floor'], ['hip']],
    ['quadratus-lumborum-turn', ['floor'], ['side', 'rotation']],
    ['lying-trunk-rotation', ['floor'], ['rotation']],
    ['supported-cat-cow', ['standing'], ['flexion', 'extension']],
    ['side-bend', ['standing'], ['side']],
    ['childs-pose', ['floor', 'standing'], ['flexion']],
    ['seated-lumbar-extension', ['seated'], ['extension']],
    ['seated-hamstring', ['seated'], ['hamstring']],
    ['bridge', ['floor'], ['extension', 'core']],
    ['seated-marching', ['seated'], ['core']],
    ['all-fours-leg-slide', ['floor'], ['core']],
  ];
/** Too long for three minutes, as their sources have it. */
const longOnes = ['prone-lying', 'prone-on-elbows'];
const sixteen = libraryOf(
  ...table.map(([id, places, does, frequency]) => {
    const seconds = longOnes.includes(id) ? 180 : 10;
    const holdSeconds = { min: seconds, max: seconds };
    return sampleStretch({
      id,
      places,
      does,
      dose: { ...sampleDose, holdSeconds, ...(frequency && { frequency }) },
    });
  }),
);
const shipped = readLibrary().entries;

const DAYS = 7;
const A_DAY = 10;
const reminder = [
  { for: '45m', user: 'active' },
  { do: 'click' },
  { for: '3m', user: 'active' },
  { do: 'finish' },
];
const day = [...Array.from({ length: A_DAY }, () => reminder).flat(), { for: '16h', user: 'locked' }];

/** What may be offered, and how often each was on each of the seven days. */
function weekOf(library: readonly LibraryEntry[], settings: object) {
  const start = '2026-03-02T09:00:00';
  const lines = Array.from({ length: DAYS }, () => day).flat();
  const script = readScript(JSON.stringify({ start, settings, script: lines }));
  const allowed = library.filter(({ stretch }) => judge(stretch, script.settings).variant);
  const timesOn = new Map(allowed.map(({ stretch }) => [stretch.id, Array<number>(DAYS).fill(0)]));
  for (const line of simulate(script, library)) {
    if (line.type !== 'remind') continue;
    const days = timesOn.get(line.stretch);
    const today = daysBetween(script.startWall, { wall: wallFromText(line.at, 'UTC'), zone: 'UTC' });
    expect(days, `${line.stretch} is allowed`).toBeDefined();
    days![today]! += 1;
  }
  expect([...timesOn.values()].flat().reduce((sum, times) => sum + times)).toBe(DAYS * A_DAY);
  return timesOn;
}

const everywhere = { places: { seated: true, standing: true, floor: true } };

/**
 * How often what is prescribed for the day comes at least. Counted from 04:00, the day's work until five o'clock has
 * time for one of three or two times a day. Two that are to be done every two hours would alone take seven of the ten
 * reminders.
 */
const prescribed: [string, object, Record<string, number>][] = [
  ['sitting and standing', {}, {}],
  ['also on the floor', everywhere, { 'cat-camel': 1, 'ankle-pump': 1 }],
  [
    'also on the floor, for any time',
    { ...everywhere, maxMinutes: null },
    { 'cat-camel': 1, 'prone-lying': 2, 'prone-on-elbows': 2 },
  ],
];

describe.each([
  ['the sixteen stretches of the sources', sixteen],
  ['the stretches that ship', shipped],
])('%s', (_, library) => {
  test.each(prescribed)(
    'all come within a week, and daily what is to be done daily: %s',
    (__, settings, leastADay) => {
      const timesOn = weekOf(library, settings);
      for (const [id, days] of timesOn) {
        expect(Math.max(...days), `${id}: ${days.join(' ')}`).toBeGreaterThan(0);
        expect(Math.min(...days), `${id}: ${days.join(' ')}`).toBeGreaterThanOrEqual(leastADay[id] ?? 0);
      }
    },
  );
});
