/**
 * The stretches offered in a simulated working week, with ten reminders a day after each of which the stretch is done.
 */
import { describe, expect, test } from 'vitest';
import type { LibraryEntry } from '../../../content/library.ts';
import type { Dose, Stretch } from '../../../content/stretch.ts';
import { daysBetween, wallFromText } from '../../time/day.ts';
import { readScript } from '../../simulator/script.ts';
import { simulate } from '../../simulator/simulate.ts';
import { readLibrary } from '../../../tools/read-library.ts';
import { checkFit } from '../../choice/fit.ts';
import { libraryOf, sampleDose, sampleStretch } from '../../choice/testing/sample-stretches.ts';

/** The stretches of the sources, by what they do and how often, so these tests don't depend on their content files. */
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
/** In their sources, these take longer than three minutes. */
const longStretches = ['prone-lying', 'prone-on-elbows'];
const sixteen = libraryOf(
  ...table.map(([id, places, does, frequency]) => {
    const seconds = longStretches.includes(id) ? 180 : 10;
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
const REMINDERS_A_DAY = 10;
const reminder = [
  { for: '45m', user: 'active' },
  { do: 'click' },
  { for: '3m', user: 'active' },
  { do: 'finish' },
];
const day = [
  ...Array.from({ length: REMINDERS_A_DAY }, () => reminder).flat(),
  { for: '16h', user: 'locked' },
];

/** How often each stretch that may be offered was offered on each of the seven days. */
function weekOf(library: readonly LibraryEntry[], settings: object) {
  const start = '2026-03-02T09:00:00';
  const lines = Array.from({ length: DAYS }, () => day).flat();
  const script = readScript(JSON.stringify({ start, settings, script: lines }));
  const allowed = library.filter(({ stretch }) => checkFit(stretch, script.settings).variant);
  const timesByDay = new Map(allowed.map(({ stretch }) => [stretch.id, Array<number>(DAYS).fill(0)]));
  for (const line of simulate(script, library)) {
    if (line.type !== 'remind') continue;
    const days = timesByDay.get(line.stretch);
    const today = daysBetween(script.startWall, { wall: wallFromText(line.at, 'UTC'), zone: 'UTC' });
    expect(days, `${line.stretch} is allowed`).toBeDefined();
    days![today]! += 1;
  }
  expect([...timesByDay.values()].flat().reduce((sum, times) => sum + times)).toBe(DAYS * REMINDERS_A_DAY);
  return timesByDay;
}

const everywhere = { places: { seated: true, standing: true, floor: true } };

/**
 * The least number of times that a stretch with a suggested frequency must come each day. In the first two days, each
 * stretch comes once, since none has been tried.
 */
const suggested: [string, object, Record<string, number>][] = [
  ['sitting and standing', {}, {}],
  ['also on the floor', everywhere, { 'cat-camel': 1 }],
  [
    'also on the floor, without a time limit',
    { ...everywhere, maxMinutes: null },
    { 'cat-camel': 1, 'prone-lying': 1, 'prone-on-elbows': 1 },
  ],
];

describe.each([
  ['the sixteen stretches of the sources', sixteen],
  ['the stretches that ship', shipped],
])('%s', (_, library) => {
  test.each(suggested)(
    'all come within a week, and the daily ones every day: %s',
    (__, settings, leastADay) => {
      const timesByDay = weekOf(library, settings);
      for (const [id, days] of timesByDay) {
        expect(Math.max(...days), `${id}: ${days.join(' ')}`).toBeGreaterThan(0);
        expect(Math.min(...days), `${id}: ${days.join(' ')}`).toBeGreaterThanOrEqual(leastADay[id] ?? 0);
      }
    },
  );
});
