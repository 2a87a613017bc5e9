import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { linkTo, screenOf } from './link.ts';
import { linkedScreens } from './linked-screens.ts';
import { mainScreenSchema, type MainScreen } from './main-screen.ts';

const screens: readonly (readonly [string, MainScreen])[] = [
  ['#/today', { name: 'today' }],
  ['#/today/2026-11-28', { name: 'today', day: '2026-11-28' }],
  ['#/library', { name: 'library' }],
  ['#/library/side-bend', { name: 'library', stretch: 'side-bend' }],
  ['#/routine', { name: 'routine' }],
  ['#/routine/my-mornings', { name: 'routine', routine: 'my-mornings' }],
  ['#/history', { name: 'history' }],
  ['#/history/2026', { name: 'history', period: '2026' }],
  ['#/history/2026-11', { name: 'history', period: '2026-11' }],
  ['#/history/2026-W48', { name: 'history', period: '2026-W48' }],
  ['#/settings', { name: 'settings' }],
  ['#/settings/sound-and-voice', { name: 'settings', section: 'sound-and-voice' }],
  ['#/about', { name: 'about' }],
  ['#/welcome', { name: 'welcome' }],
];

test.each(screens)('%s links to its screen', (link, screen) => {
  expect(linkTo(screen)).toBe(link);
  expect(screenOf(link)).toEqual(screen);
  expect(screenOf(link.slice(1))).toEqual(screen);
  expect(screenOf(link.slice(2))).toEqual(screen);
  expect(mainScreenSchema.parse(screen)).toEqual(screen);
});

test('every screen has a link in the table above', () => {
  const names = mainScreenSchema.options.map((option) => option.shape.name.value);
  expect(new Set(screens.map(([, { name }]) => name))).toEqual(new Set(names));
});

test.each([
  '',
  '#',
  '#/',
  '#/home',
  '#/today/',
  '#/today/yesterday',
  '#/today/2026-13-01',
  '#/today/2026-02-30',
  '#/today/2027-02-29',
  '#/today/0000-01-01',
  '#/library/Side Bend',
  '#/library/side-bend/steps',
  '#/history/2026-00',
  '#/history/2026-W54',
  '#/history/2025-W53',
  '#/history/9999',
  '#/history/0000',
  '#/settings/nope',
  '#/settings/constructor',
  '#/about/licence',
  '#/welcome/1',
  '#/constructor',
])('%j names no screen', (link) => {
  expect(screenOf(link)).toBeUndefined();
});

test('the list has every screen once, and every example on it is a link to its screen', () => {
  const options = new Map(
    mainScreenSchema.options.map(({ shape }) => [shape.name.value, Object.keys(shape)]),
  );
  expect(linkedScreens.map(({ start }) => start.name).sort()).toEqual([...options.keys()].sort());
  for (const { start, examples } of linkedScreens) {
    const takesValue = (options.get(start.name) ?? []).length > 1;
    expect(examples.length > 0, start.name).toBe(takesValue);
    for (const value of examples) {
      expect(screenOf(`${start.name}/${value}`), value).toMatchObject({ name: start.name });
    }
  }
});

test('the schema accepts whatever a link names', () => {
  const part = fastCheck.constantFrom('today', 'library', 'history', '2026', '2026-11', 'a-b', '#', '', 'W1');
  const links = fastCheck.oneof(
    fastCheck.string(),
    fastCheck.array(part).map((parts) => parts.join('/')),
  );
  fastCheck.assert(
    fastCheck.property(links, (link) => {
      const screen = screenOf(link);
      if (screen === undefined) return;
      expect(mainScreenSchema.parse(screen)).toEqual(screen);
      expect(screenOf(linkTo(screen))).toEqual(screen);
    }),
  );
});
