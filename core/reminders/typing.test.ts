import { expect, test } from 'vitest';
import { SECOND } from '../time/moment.ts';
import { mayBeTyping, noteIdle, noteOwnInput, notTyping, type Typing } from './typing.ts';

const START = 1000 * SECOND;

/** Takes these readings, each `apartMs` after the one before. */
function read(idle: readonly (number | null)[], apartMs = SECOND, from: Typing = notTyping(START)): Typing {
  return idle.reduce<Typing>(
    (typing, seconds, index) => noteIdle(typing, seconds, from.lastMs + (index + 1) * apartMs),
    from,
  );
}
const isTyping = (...values: Parameters<typeof read>) => read(...values).isTyping;

test.each<[string, (number | null)[], number, boolean]>([
  ['five readings below 2 s', [0.2, 1.9, 0, 1.2, 0.4], SECOND, true],
  ['five readings in whole seconds, a little late', [0, 1, 1, 0, 1], 1.3 * SECOND, true],
  ['only four readings', [0, 0, 0, 0], SECOND, false],
  ['five readings, one of them 2 s', [0, 0, 2, 0, 0], SECOND, false],
  ['five readings in a row after one of 2 s', [0, 0, 2, 0, 0, 0, 0, 0], SECOND, true],
  ['readings within the same second', [0, 0, 0, 0, 0], 100, false],
  ['readings far apart', [0, 0, 0, 0, 0, 0, 0], 15 * SECOND, false],
  ['a click every five seconds', [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1], SECOND, false],
  ['an unknown idle time among the readings', [0, 0, 0, null, 0], SECOND, false],
])('whether the user is typing: %s', (_, idle, apartMs, expected) => {
  expect(isTyping(idle, apartMs)).toBe(expected);
});

const typing = read([0, 0, 0, 0, 0]);

test('an extra tick does not interrupt the readings in a row', () => {
  const four = read([0, 0, 0, 0]);
  const between = noteIdle(four, 0, four.lastMs + 100);
  expect(noteIdle(between, 0, four.lastMs + SECOND).isTyping).toBe(true);
});

test('typing lasts until the idle time reaches 5 s', () => {
  expect(isTyping([1, 2, 3, 4, 4.9], SECOND, typing)).toBe(true);
  expect(isTyping([1, 2, 3, 4, 5], SECOND, typing)).toBe(false);
  expect(isTyping([5, 0], SECOND, typing)).toBe(false);
  expect(isTyping([3, 4, 2], 15 * SECOND, typing)).toBe(true);
});

test('typing is forgotten during sleep', () => {
  expect(isTyping([0], 60 * SECOND, typing)).toBe(false);
});

/** Readings every 15 s, as when no reminder is near. */
const sparse = read([0, 0], 15 * SECOND);

test.each<[string, Typing, boolean]>([
  ['after one reading with input and none shortly before', sparse, true],
  ['after four readings with input', read([0, 1, 0], SECOND, sparse), true],
  ['after the fifth reading, which decides', read([0, 1, 0, 0], SECOND, sparse), false],
  ['after a reading of 2 s', read([0, 1, 2], SECOND, sparse), false],
  ['after input that follows a reading of 2 s', read([0, 2, 0, 0], SECOND, sparse), false],
  ['after a sparse reading without recent input', read([4], 15 * SECOND, sparse), false],
  ['after an unknown idle time', read([null], 15 * SECOND, sparse), false],
  ['if the input went to the app itself', noteOwnInput(sparse), false],
  ['a second after input to the app itself', read([1], SECOND, noteOwnInput(sparse)), false],
  ['15 s after input to the app itself', read([1], 15 * SECOND, noteOwnInput(sparse)), true],
  ['just after the app has started', read([0]), false],
])('whether more readings are needed to tell if the user is typing: %s', (_, typing, expected) => {
  expect(mayBeTyping(typing)).toBe(expected);
});
