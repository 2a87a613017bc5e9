/** Runs the scripts in `docs/rules.md` and compares their output with the page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScript } from '../core/simulator/script.ts';
import { simulate } from '../core/simulator/simulate.ts';
import { expectSameDay, shifted } from '../core/testing/day-trace.ts';
import { readLibrary } from './read-library.ts';

const page = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
const { entries } = readLibrary();

const examples = [...page.matchAll(/```json\n(.+?)```\n\n```text\n(.+?)```/gs)].map(
  ([, script = '', output = '']) => ({ script, output }),
);

test('every script is followed by its output', () => {
  expect(examples).toHaveLength(page.split('```json').length - 1);
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('$script', ({ script, output }) => {
  const lines = simulate(readScript(script), entries);
  expect(lines.map((line) => `${JSON.stringify(line)}\n`).join('')).toBe(output);
});

test.each(examples)('a fraction of a second later: $script', ({ script }) => {
  const parsed = readScript(script);
  expectSameDay(simulate(shifted(parsed), entries), simulate(parsed, entries));
});
