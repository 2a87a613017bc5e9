import { expect, test } from 'vitest';
import { SECOND } from '../time/moment.ts';
import { mayBeTyping, noteIdle, noteOwnInput, notTyping, type Typing } from './typing.ts';

const START = 1000 * SECOND;

/** Takes these readings, each so many ms after the one before. */
function read(idle: readonly (number | null)[], apartMs = SECOND, from: Typing = notTyping(START)): Typing {
  return idle.reduce<Typing>(
    (typing, seconds, index) => noteIdle(typing, seconds, from.lastMs + (index + 1) * apartMs),
    from,
  );
}
const isTyping = (...values: Parameters<typeof read>) => read(...values).isTyping;

test.each<[string, (number | null)[], number, boolean]>([
  ['five readings under 2 s', [0.2, 1.9, 0, 1.2, 0.4], SECOND, true],
  ['also in whole seconds, and a little late', [0, 1, 1, 0, 1], 1.3 * SECOND, true],
  ['four are not enough', [0, 0, 0, 0], SECOND, false],
  ['nor are five with a longer rest among them', [0, 0, 2, 0, 0], SECOND, false],
  ['after which five in a row are', [0, 0, 2, 0, 0, 0, 0, 0], SECOND, true],
  ['readings of the same second count once', [0, 0, 0, 0, 0], 100, false],
  ['readings far apart tell nothing', [0, 0, 0, 0, 0, 0, 0], 15 * SECOND, false],
  ['who clicks every five seconds is not typing', [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1], SECOND, false],
  ['what cannot be read is not typing', [0, 0, 0, null, 0], SECOND, false],
])('%s', (_, idle, apartMs, expected) => {
  expect(isTyping(idle, apartMs)).toBe(expected);
});

const typing = read([0, 0, 0, 0, 0]);

test('a tick in between does not break the row', () => {
  const four = read([0, 0, 0, 0]);
  const between = noteIdle(four, 0, four.lastMs + 100);
  expect(noteIdle(between, 0, four.lastMs + SECOND).isTyping).toBe(true);
});

test('it lasts until idle reaches 5 s', () => {
  expect(isTyping([1, 2, 3, 4, 4.9], SECOND, typing)).toBe(true);
  expect(isTyping([1, 2, 3, 4, 5], SECOND, typing)).toBe(false);
  expect(isTyping([5, 0], SECOND, typing)).toBe(false);
  expect(isTyping([3, 4, 2], 15 * SECOND, typing)).toBe(true);
});

test('it is forgotten over sleep', () => {
  expect(isTyping([0], 60 * SECOND, typing)).toBe(false);
});

/** As the app looks far from any reminder. */
const seldom = read([0, 0], 15 * SECOND);

test.each<[string, Typing, boolean]>([
  ['after a reading of input, with none shortly before it', seldom, true],
  ['and after four', read([0, 1, 0], SECOND, seldom), true],
  ['the fifth tells', read([0, 1, 0, 0], SECOND, seldom), false],
  ['so does a rest', read([0, 1, 2], SECOND, seldom), false],
  ['also when input follows the rest', read([0, 2, 0, 0], SECOND, seldom), false],
  ['where there was no input of late', read([4], 15 * SECOND, seldom), false],
  ['where idle cannot be read', read([null], 15 * SECOND, seldom), false],
  ['when the input went to the app itself', noteOwnInput(seldom), false],
  ['also a second later', read([1], SECOND, noteOwnInput(seldom)), false],
  ['but not for long', read([1], 15 * SECOND, noteOwnInput(seldom)), true],
  ['when the app has just been started', read([0]), false],
])('only more readings can tell whether it is typing %s: %#', (_, typing, expected) => {
  expect(mayBeTyping(typing)).toBe(expected);
});
