import path from 'node:path';
import { expect, test } from 'vitest';
import type { Command } from '../../core/app/command.ts';
import { MINUTE } from '../../core/time/moment.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { LivedApp } from '../../core/testing/app-driver.ts';
import { readLibrary } from '../storage/library-files.ts';
import { rememberingLog } from '../testing/remembering-log.ts';
import { answerTo } from './replies.ts';
import type { Request } from './protocol.ts';
import { runningStatusSchema } from './status.ts';

const content = path.join(import.meta.dirname, '../../content');
const { entries, routines } = readLibrary(content, rememberingLog());

/** The real rules, for somebody who has sat for so many minutes. */
function appAfter(minutes: number, settings: Partial<Settings> = {}) {
  const app = new LivedApp({ library: entries, routines, settings });
  app.live(minutes * MINUTE);
  const runner = {
    command: (command: Command) => !app.command(command).some(({ type }) => type === 'ignored'),
    view: () => app.view,
  };
  const shown: string[] = [];
  const stage = { show: (screen: string) => void shown.push(screen) };
  const ask = (request: Request) => answerTo(request, { runner, entries: () => entries, stage });
  return { ask, order: (command: Command) => ask({ ask: 'command', command }), runner, shown };
}

test('what was done is answered by the new status line', () => {
  const { order } = appAfter(5);
  const text = 'Paused until 09:35';
  expect(order({ name: 'pause', until: { minutes: 30 } })).toEqual({ outcome: 'done', text });
  expect(order({ name: 'resume' })).toEqual({
    outcome: 'done',
    text: 'Sitting 5 min · next stretch in 40 min',
  });
});

test.each<[Command, string]>([
  [{ name: 'snooze' }, 'There is no reminder to snooze.'],
  [{ name: 'skip' }, 'There is no reminder to skip.'],
  [{ name: 'undoSkip' }, 'There is no skip to undo'],
  [{ name: 'resume' }, 'Reminders are not paused.'],
  [{ name: 'stillSitting' }, 'There is no absence to count as sitting.'],
  [{ name: 'wasAway', minutes: 10 }, 'Uncurl sees by itself when you are away'],
])('what does not apply now is answered by the reason: %j', (command, text) => {
  const { order, runner } = appAfter(5);
  const before = runner.view();
  expect(order(command)).toEqual({ outcome: 'notNow', text: expect.stringContaining(text) as string });
  expect(runner.view()).toEqual(before);
});

test('a reminder can be answered', () => {
  const { order } = appAfter(46);
  expect(order({ name: 'snooze', minutes: 5 })).toEqual({
    outcome: 'done',
    text: 'Snoozed · next reminder after 5 more min of sitting',
  });
});

test('a stretch is started, and is not started over', () => {
  const { order } = appAfter(5);
  expect(order({ name: 'start', stretch: 'side-bend' })).toEqual({ outcome: 'done', text: 'Stretching' });
  const again = { outcome: 'notNow', text: 'This stretch is running already.' };
  expect(order({ name: 'start', stretch: 'side-bend' })).toEqual(again);
  expect(order({ name: 'start' })).toMatchObject({ outcome: 'notNow' });
  expect(order({ name: 'start', stretch: 'bridge' }), 'another one is').toMatchObject({ outcome: 'done' });
});

test('a stretch that is not in the library changes nothing, and the near or all others are named', () => {
  const { order, runner } = appAfter(46);
  const before = runner.view();
  expect(order({ name: 'start', stretch: 'sidebend' })).toEqual({
    outcome: 'wrong',
    text: 'There is no stretch "sidebend". Did you mean side-bend?',
  });
  const all = order({ name: 'start', stretch: 'handstand' });
  for (const { stretch } of entries) expect(all).toHaveProperty('text', expect.stringContaining(stretch.id));
  expect(runner.view()).toEqual(before);
});

test('where no stretch fits, that is said with the reasons', () => {
  const { order } = appAfter(5, { places: { seated: false, standing: false, floor: false } });
  expect(order({ name: 'start' })).toEqual({
    outcome: 'notNow',
    text: 'No stretch fits now; the window shows them all. Some need a place you’ve turned off in the settings.',
  });
});

test('the window is shown when asked for', () => {
  const { ask, shown } = appAfter(5);
  ask({ ask: 'show', screen: 'home' });
  ask({ ask: 'show', screen: 'settings' });
  expect(shown).toEqual(['home', 'settings']);
});

test('the status tells a reminder, and only what can be asked for', () => {
  const { ask, order } = appAfter(46.25);
  const answer = ask({ ask: 'status' });
  expect(answer).toMatchObject({
    outcome: 'status',
    status: {
      state: 'reminded',
      reasons: [],
      sittingMinutes: 46.3,
      intervalMinutes: 45,
      nextReminderMinutes: 8.8,
      status: 'Sitting 46 min · time for a stretch',
      can: { start: true, snooze: true, skip: true, undoSkip: false, pause: true, resume: false },
    },
  });
  const status = runningStatusSchema.parse(answer.outcome === 'status' && answer.status);
  const named = entries.find(({ stretch }) => stretch.id === status.stretch?.id);
  expect(status.stretch?.name).toBe(named?.words.name);

  order({ name: 'start' });
  expect(ask({ ask: 'status' })).toMatchObject({
    status: { state: 'stretching', nextReminderMinutes: null, can: { start: false, snooze: false } },
  });
});

test('the status tells that no stretch fits', () => {
  const { ask } = appAfter(5, { places: { seated: false, standing: false, floor: false } });
  expect(ask({ ask: 'status' })).toMatchObject({ status: { state: 'sitting', stretch: null } });
});
