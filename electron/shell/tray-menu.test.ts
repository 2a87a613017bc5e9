import type { MenuItemConstructorOptions } from 'electron';
import { expect, onTestFinished, test, vi } from 'vitest';
import { snoozeChoices } from '../../core/reminders/snooze-choices.ts';
import { sampleView } from '../../core/testing/sample-view.ts';
import type { View } from '../../core/app/view.ts';
import { setHourCycle } from '../../messages/time-of-day.ts';
import { menuFor } from './tray-menu.ts';

const reminded = sampleView({
  state: 'reminded',
  status: { key: 'status_due', values: { sitting: 46 } },
  can: { snooze: true, skip: true },
});

function actionsForTest() {
  return { command: vi.fn(), show: vi.fn(), bringUp: vi.fn(), quit: vi.fn() };
}

/** The menu's labels, top to bottom; separators as dashes, submenus indented. */
function labels(menu: readonly MenuItemConstructorOptions[]): string[] {
  return menu.flatMap((item) => [
    item.type === 'separator' ? '-' : (item.label ?? ''),
    ...(Array.isArray(item.submenu) ? labels(item.submenu).map((label) => `  ${label}`) : []),
  ]);
}

function click(menu: readonly MenuItemConstructorOptions[], label: string): void {
  const items = menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
  const item = items.find((candidate) => candidate.label === label);
  if (!item?.click) throw new Error(`the menu has no clickable item "${label}"`);
  // The menu doesn't use the arguments that Electron passes.
  (item.click as () => void)();
}

test('while sitting, the menu offers starting, pausing, settings and quitting', () => {
  expect(labels(menuFor(sampleView(), actionsForTest()))).toEqual([
    'Sitting 32 min · next stretch in 13 min',
    '-',
    'Start a stretch now',
    'Choose a stretch…',
    '-',
    'I’m standing',
    '-',
    'Pause reminders',
    '  30 min',
    '  1 hour',
    '  2 hours',
    '  Until tomorrow',
    '  Until I resume',
    '-',
    'Today',
    'History',
    'Settings',
    'Quit Uncurl',
  ]);
});

test.each<[string, View['status']]>([
  ['Waiting: do not disturb is on', { key: 'status_deferred', values: { reasons: ['doNotDisturb'] } }],
  [
    'Waiting: an app is in full screen, you’re in a call, and you’re typing',
    { key: 'status_deferred', values: { reasons: ['fullScreen', 'call', 'typing'] } },
  ],
  ['Outside working hours', { key: 'status_off_hours', values: {} }],
  [
    'Outside working hours until 13:30',
    { key: 'status_off_hours_today', values: { time: { hour: 13, minute: 30 } } },
  ],
  [
    'Outside working hours until tomorrow at 09:00',
    { key: 'status_off_hours_tomorrow', values: { time: { hour: 9, minute: 0 } } },
  ],
  [
    'Outside working hours until Monday at 09:00',
    { key: 'status_off_hours_weekday', values: { weekday: 'monday', time: { hour: 9, minute: 0 } } },
  ],
])('the status says "%s"', (sentence, status) => {
  expect(menuFor(sampleView({ status }), actionsForTest())[0]?.label).toBe(sentence);
});

test.each([
  [0, 0, '00:00', '12:00 AM'],
  [4, 0, '04:00', '4:00 AM'],
  [9, 5, '09:05', '9:05 AM'],
  [12, 0, '12:00', '12:00 PM'],
  [14, 30, '14:30', '2:30 PM'],
  [23, 59, '23:59', '11:59 PM'],
])('the status shows %d h %d as %s or, with a 12-hour clock, as %s', (hour, minute, with24, with12) => {
  const time = { hour, minute };
  const labels = (): unknown[] =>
    [
      { key: 'status_paused' as const, values: { until: time } },
      { key: 'status_off_hours_today' as const, values: { time } },
      { key: 'status_off_hours_tomorrow' as const, values: { time } },
      { key: 'status_off_hours_weekday' as const, values: { weekday: 'friday' as const, time } },
    ].map((status) => menuFor(sampleView({ status }), actionsForTest())[0]?.label);
  const expected = (shown: string): string[] => [
    `Paused until ${shown}`,
    `Outside working hours until ${shown}`,
    `Outside working hours until tomorrow at ${shown}`,
    `Outside working hours until Friday at ${shown}`,
  ];
  onTestFinished(() => {
    setHourCycle('h23');
  });
  expect(labels(), 'as long as the system hasn’t said').toEqual(expected(with24));
  setHourCycle('h12');
  expect(labels()).toEqual(expected(with12));
  setHourCycle('h23');
  expect(labels()).toEqual(expected(with24));
});

test('the status cannot be clicked', () => {
  expect(menuFor(sampleView(), actionsForTest())[0]).toMatchObject({ enabled: false });
});

test('when a reminder is due, the menu also offers snooze and skip', () => {
  const menu = labels(menuFor(reminded, actionsForTest()));
  expect(menu.slice(5, 12)).toEqual([
    'Snooze',
    '  5 min',
    '  10 min (usual)',
    '  20 min',
    '  30 min',
    'Skip this one',
    'I’m standing',
  ]);
});

test('someone who stands can say that they sit again', () => {
  const actions = actionsForTest();
  const menu = menuFor(sampleView({ can: { standing: false, sitting: true } }), actions);
  expect(labels(menu)).not.toContain('I’m standing');
  click(menu, 'I’m sitting');
  expect(actions.command).toHaveBeenCalledExactlyOnceWith({ name: 'sitting' });
});

test('undoing a skip and denying an absence are offered while they apply', () => {
  const menu = labels(menuFor(sampleView({ can: { undoSkip: true, stillSitting: true } }), actionsForTest()));
  expect(menu.slice(5, 7)).toEqual(['Undo skip', 'I was still sitting']);
});

test('the snooze length from the settings is sorted among the others and marked as usual', () => {
  const actions = actionsForTest();
  const menu = menuFor({ ...reminded, snoozeChoices: snoozeChoices({ snoozeMinutes: 12 }) }, actions);
  expect(labels(menu).slice(6, 11)).toEqual(
    ['5 min', '10 min', '12 min (usual)', '20 min', '30 min'].map((label) => `  ${label}`),
  );
  click(menu, '12 min (usual)');
  expect(actions.command).toHaveBeenCalledExactlyOnceWith({ name: 'snooze', minutes: 12 });
});

test('the menu offers to report an absence if absences cannot be detected', () => {
  const actions = actionsForTest();
  const menu = menuFor(sampleView({ can: { wasAway: true } }), actions);
  expect(labels(menu).slice(5, 10)).toEqual(['I was away', '  5 min', '  10 min', '  20 min', '  30 min']);
  click(menu, '20 min');
  expect(actions.command).toHaveBeenCalledExactlyOnceWith({ name: 'wasAway', minutes: 20 });
});

test('while reminders are paused, resume replaces pause', () => {
  const menu = labels(
    menuFor(sampleView({ state: 'paused', can: { pause: false, resume: true } }), actionsForTest()),
  );
  expect(menu).toContain('Resume reminders');
  expect(menu).not.toContain('Pause reminders');
});

test('during a session, the menu does not offer to start a stretch', () => {
  const menu = labels(menuFor(sampleView({ state: 'stretching', can: { pause: false } }), actionsForTest()));
  expect(menu).not.toContain('Start a stretch now');
});

test('no two separators follow each other', () => {
  const menu = labels(menuFor(sampleView({ can: { pause: false } }), actionsForTest()));
  expect(menu.join('|')).not.toContain('-|-');
});

test.each([
  ['Start a stretch now', { name: 'start' }],
  ['20 min', { name: 'snooze', minutes: 20 }],
  ['Skip this one', { name: 'skip' }],
  ['2 hours', { name: 'pause', until: { minutes: 120 } }],
  ['Until tomorrow', { name: 'pause', until: 'tomorrow' }],
  ['Until I resume', { name: 'pause', until: 'resumed' }],
])('"%s" sends its command', (label, command) => {
  const actions = actionsForTest();
  click(menuFor(reminded, actions), label);
  expect(actions.command).toHaveBeenCalledExactlyOnceWith(command);
});

test('the menu opens the screens of the main window, and quits', () => {
  const actions = actionsForTest();
  const menu = menuFor(sampleView(), actions);
  click(menu, 'Choose a stretch…');
  click(menu, 'Today');
  click(menu, 'History');
  click(menu, 'Settings');
  click(menu, 'Quit Uncurl');
  expect(actions.show.mock.calls).toEqual([
    [{ name: 'library' }],
    [{ name: 'today' }],
    [{ name: 'history' }],
    [{ name: 'settings' }],
  ]);
  expect(actions.quit).toHaveBeenCalledOnce();
});
