/** Checks the example and the numbers in `docs/your-own-routine.md`. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOwnRoutine, withOwnRoutines } from '../content/own-routines.ts';
import { fewestItems, longestName, mostItems } from '../content/routine.ts';
import { routineOffers } from '../core/choice/routine-offers.ts';
import { defaultSettings } from '../core/settings/settings.ts';
import { readLibrary } from './read-library.ts';

const page = readFileSync(new URL('../docs/your-own-routine.md', import.meta.url), 'utf8');
const name = /is `(.+\.json)`/.exec(page)?.[1] ?? '';
const text = /```json\n(.+?)```/s.exec(page)?.[1] ?? '';
const library = readLibrary();
const { routines, problems } = withOwnRoutines(library, [{ name, text }]);

test('the example is accepted and can be started', () => {
  expect(problems).toEqual([]);
  const own = routines.filter(isOwnRoutine);
  expect(own).toHaveLength(1);
  expect(routineOffers(own, library.entries, defaultSettings)).toMatchObject([
    { canStart: true, note: undefined },
  ]);
});

test('the page explains every field of the example', () => {
  const explained = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, word]) => word);
  expect(explained).toEqual(Object.keys(JSON.parse(text) as object));
});

test('the page has the limits of a routine', () => {
  expect(page).toContain(`at most ${String(longestName)} characters`);
  expect(page).toContain(`${String(fewestItems)} to ${String(mostItems)} stretches`);
});
