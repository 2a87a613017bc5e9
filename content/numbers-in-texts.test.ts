/**
 * Finds every number that the English texts state, in digits or in words, and expects it to be one of the stretch's own
 * numbers, or one that is listed here with its reason.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { assumedNumbers } from './assumed-numbers.ts';
import { numbersOf } from './numbers.ts';
import { routineSchema } from './routine.ts';
import { stretchSchema } from './stretch.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')) as unknown;
const namesIn = (folder: string): string[] =>
  readdirSync(path.join(import.meta.dirname, folder)).filter((name) => name.endsWith('.json'));

const words: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, value) => [word, value]),
  ),
  ...{ quarter: 0.25, half: 0.5, a: 1, an: 1, couple: 2, twice: 2, fifteen: 15, twenty: 20 },
  ...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 },
};
/** These are numbers only before a unit: "one knee" and "a chair" aren't. "Half-way" isn't one either. */
const beforeUnits = ['one', 'a', 'an', 'half', 'quarter'];
const units = 'second|minute|hour|day|week|month|breath|time|set|repetition';
const number = new RegExp(
  [
    String.raw`\d+(?:\.\d+)?`,
    String.raw`\b(?:${Object.keys(words)
      .filter((word) => !beforeUnits.includes(word))
      .join('|')})\b`,
    String.raw`\b(?:${beforeUnits.join('|')})(?: an?)? (?:${units})\b`,
  ].join('|'),
  'gi',
);

/** The numbers that a text states itself, not those that are put into it where it has `{…}`. */
function numbersIn(text: string): number[] {
  return [...text.replaceAll(/\{[^}]*\}/g, '').matchAll(number)].map(([found]) => {
    const word = found.toLowerCase().split(' ')[0] ?? '';
    return Object.hasOwn(words, word) ? words[word]! : Number(word);
  });
}

/** All texts inside a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('numbers are found in digits and in words', () => {
  const text =
    'Hold one knee for ten to 12.5 s, twice, for half an hour or a minute, {times} times, at once, half-way.';
  expect(numbersIn(text)).toEqual([10, 12.5, 2, 0.5, 1]);
});

describe('every number is one of the stretch’s own:', () => {
  test.each(namesIn('stretches'))('%s', (name) => {
    const stretch = stretchSchema.parse(read(`stretches/${name}`));
    const known = stretch.variants.flatMap((variant) => numbersOf(stretch, variant)).flatMap(valuesOf);
    const stated = textsIn(read(`text/en/${name}`)).flatMap(numbersIn);
    expect(stated.filter((value) => !known.includes(value))).toEqual([]);
  });

  test('there are none in words that several stretches share', () => {
    const shared = namesIn('text/en').filter((name) => !namesIn('stretches').includes(name));
    expect(shared.flatMap((name) => textsIn(read(`text/en/${name}`)).flatMap(numbersIn))).toEqual([]);
  });

  test.each(namesIn('text/en/routines'))('routines/%s, which may count its stretches', (name) => {
    const { items } = routineSchema.parse(read(`routines/${name}`));
    const stated = textsIn(read(`text/en/routines/${name}`)).flatMap(numbersIn);
    expect(stated.filter((value) => value !== items.length)).toEqual([]);
  });
});

/** A number's values; those of seconds also in minutes. */
function valuesOf(found: ReturnType<typeof numbersOf>[number]): number[] {
  if (found.field === 'seconds') return [found.step.seconds ?? 0];
  const value = found.dose[found.field];
  const values = typeof value === 'object' ? leafNumbers(value) : [Number(value)];
  return found.field === 'holdSeconds' ? values.flatMap((seconds) => [seconds, seconds / 60]) : values;
}

function leafNumbers(value: object): number[] {
  return Object.values(value).flatMap((part: unknown) =>
    typeof part === 'object' && part !== null ? leafNumbers(part) : [Number(part)],
  );
}

/** Messages about the interface, not about the body: formats, examples, averages, and choices that the user makes. */
const aboutInterface =
  /^(expected|signal|tray|command_line|settings_file|settings_hours|history)_|_pause_|^settings_(heads_up|repeat_help)$/;

const { setAside, breaths } = assumedNumbers;
/** The numbers that messages state, and where they come from. */
const explained: Readonly<Record<string, number>> = {
  // Frequencies are per day or week.
  reason_once_a_day: 1,
  reason_times_a_day: 1,
  stretch_dose_times_a_week: 1,
  settings_breathing_first: breaths.value,
  none_set_aside: setAside.value / 7,
  stretch_set_aside: setAside.value / 7,
  stretch_set_aside_named: setAside.value / 7,
  // Cleveland Clinic: a couple of weeks.
  stretch_same_detail: 2,
  stretch_advice_cleveland_clinic: 2,
  // The day's totals count whole minutes.
  today_day_empty_help: 1,
  // The sitting meter starts again.
  stretch_done_detail: 0,
  settings_recovery_help: 0,
  today_next_at_zero: 0,
  // Lengths are in full minutes.
  today_under_a_minute: 1,
  // Times of the reminders and the presence, which docs/rules.md explains.
  notification_heads_up: 1,
  notification_standing: 1,
  settings_defer_typing_help: 1,
  settings_call_means_present_help: 2,
};

test('every number in a message is explained', () => {
  const stated = Object.entries(read('../messages/en.json') as object)
    .filter(([key]) => !aboutInterface.test(key))
    .flatMap(([key, message]) =>
      // Keys such as "many=one" and the declarations aren't texts.
      textsIn(
        typeof message === 'string' ? message : (message as { match: unknown }[]).map(({ match }) => match),
      )
        .flatMap(numbersIn)
        .map((value) => ({ key, value })),
    );
  expect(stated.filter(({ key, value }) => explained[key] !== value)).toEqual([]);
  expect(Object.keys(explained).filter((key) => !stated.some((each) => each.key === key))).toEqual([]);
});
