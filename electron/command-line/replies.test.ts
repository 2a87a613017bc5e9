import { expect, test } from 'vitest';
import type { Command } from '../../core/app/command.ts';
import { MINUTE } from '../../core/time/moment.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { AppDriver } from '../../core/testing/app-driver.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { replyTo } from './replies.ts';
import type { Request } from './protocol.ts';
import { runningStatusSchema } from './status-schema.ts';

const { entries, routines } = readLibrary();

/** The real rules, after the user has been sitting for a number of minutes. */
function appAfter(minutes: number, settings: Partial<Settings> = {}) {
  const app = new AppDriver({ library: entries, routines, settings });
  app.run(minutes * MINUTE);
  const runner = {
    command: (command: Command) => !app.command(command).some(({ type }) => type === 'ignored'),
    view: () => app.view,
  };
  const shown: unknown[] = [];
  const window = { show: (screen: unknown) => void shown.push(screen) };
  const send = (request: Request) => replyTo(request, { runner, entries: () => entries, window });
  return { send, command: (command: Command) => send({ kind: 'command', command }), runner, shown };
}

test('the reply to a successful command is the new status', () => {
  const { command } = appAfter(5);
  const text = 'Paused until 09:35';
  expect(command({ name: 'pause', until: { minutes: 30 } })).toEqual({ outcome: 'done', text });
  expect(command({ name: 'resume' })).toEqual({
    outcome: 'done',
    text: 'Sitting 5 min · next stretch in 40 min',
  });
});

test.each<[Command, string]>([
  [{ name: 'snooze' }, 'Nothing to snooze: no reminder is due.'],
  [{ name: 'skip' }, 'Nothing to skip: no reminder is due.'],
  [{ name: 'undoSkip' }, 'Nothing to undo'],
  [{ name: 'resume' }, 'Reminders aren’t paused.'],
  [{ name: 'stillSitting' }, 'There’s no recent absence to count as sitting.'],
  [{ name: 'wasAway', minutes: 10 }, 'Uncurl detects when you’re away'],
])('a command that doesn’t apply now changes nothing and says why: %j', (ignored, text) => {
  const { command, runner } = appAfter(5);
  const before = runner.view();
  expect(command(ignored)).toEqual({ outcome: 'notNow', text: expect.stringContaining(text) as string });
  expect(runner.view()).toEqual(before);
});

test('a due reminder can be snoozed', () => {
  const { command } = appAfter(46);
  expect(command({ name: 'snooze', minutes: 5 })).toEqual({
    outcome: 'done',
    text: 'Snoozed · next reminder after 5 more min of sitting',
  });
});

test('a running stretch can’t be started again, but another one can be started', () => {
  const { command } = appAfter(5);
  expect(command({ name: 'start', stretch: 'side-bend' })).toEqual({ outcome: 'done', text: 'Stretching' });
  command({ name: 'beginSession' });
  const again = { outcome: 'notNow', text: 'This stretch is already running.' };
  expect(command({ name: 'start', stretch: 'side-bend' })).toEqual(again);
  expect(command({ name: 'start' })).toMatchObject({ outcome: 'notNow' });
  expect(command({ name: 'start', stretch: 'bridge' }), 'another stretch').toMatchObject({ outcome: 'done' });
});

test('an unknown stretch changes nothing, and the reply names similar ids, or all of them', () => {
  const { command, runner } = appAfter(46);
  const before = runner.view();
  expect(command({ name: 'start', stretch: 'sidebend' })).toEqual({
    outcome: 'invalid',
    text: 'There is no stretch "sidebend". Did you mean side-bend?',
  });
  const all = command({ name: 'start', stretch: 'handstand' });
  for (const { stretch } of entries) expect(all).toHaveProperty('text', expect.stringContaining(stretch.id));
  expect(runner.view()).toEqual(before);
});

test('if no stretch fits, the reply gives the reasons', () => {
  const { command } = appAfter(5, { places: { seated: false, standing: false, floor: false } });
  expect(command({ name: 'start' })).toEqual({
    outcome: 'notNow',
    text: 'No stretch fits now. The window shows all stretches. Some need a place you’ve turned off in the settings.',
  });
});

test('`show` opens the window at a screen', () => {
  const { send, shown } = appAfter(5);
  send({ kind: 'show', screen: { name: 'today' } });
  send({ kind: 'show', screen: { name: 'settings' } });
  expect(shown).toEqual([{ name: 'today' }, { name: 'settings' }]);
});

test('the status describes the reminder and the available commands', () => {
  const { send, command } = appAfter(46.25);
  const reply = send({ kind: 'status' });
  expect(reply).toMatchObject({
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
  const status = runningStatusSchema.parse(reply.outcome === 'status' && reply.status);
  const named = entries.find(({ stretch }) => stretch.id === status.stretch?.id);
  expect(status.stretch?.name).toBe(named?.words.name);

  command({ name: 'start' });
  expect(send({ kind: 'status' })).toMatchObject({
    status: { state: 'stretching', nextReminderMinutes: null, can: { start: false, snooze: false } },
  });
});

test('the status has no stretch if none fits', () => {
  const { send } = appAfter(5, { places: { seated: false, standing: false, floor: false } });
  expect(send({ kind: 'status' })).toMatchObject({ status: { state: 'sitting', stretch: null } });
});
