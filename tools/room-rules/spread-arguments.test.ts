import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { spreadArgumentsRule } from './spread-arguments.ts';

function complaints(text: string, filename = 'core/days.js'): number {
  return new Linter().verify(
    text,
    [
      {
        plugins: { rooms: { rules: { 'spread-arguments': spreadArgumentsRule } } },
        rules: { 'rooms/spread-arguments': 'error' },
      },
    ],
    { filename },
  ).length;
}

test.each([
  'Math.min(...times)',
  'Math.max(0, ...times.map((time) => time.wall))',
  'spans.push(...more)',
  'this.spans.unshift(...more)',
  'String.fromCharCode(...codes)',
])('%s is reported', (code) => {
  expect(complaints(code)).toBe(1);
});

test.each([
  'Math.min(a, b)',
  'spans.push(span)',
  'spans.push([...more])',
  'Math.max(length([...times]), 1)',
  'run(...args)',
])('%s is not', (code) => {
  expect(complaints(code)).toBe(0);
});

test('tests may: they know how long their lists are', () => {
  expect(complaints('Math.min(...times)', 'core/testing/days.js')).toBe(0);
});
