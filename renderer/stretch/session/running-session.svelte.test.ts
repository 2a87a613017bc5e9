import { expect, it } from 'vitest';
import type { Command } from '../../../core/app/command.ts';
import type { SessionItem } from '../../../core/session/timeline.ts';
import { silence } from '../../testing/fake-sound-output.ts';
import { FakePulse } from '../../testing/fake-pulse.ts';
import { RunningSession } from './running-session.svelte.ts';
import { shortItem, shortSettings } from '../../testing/timelines.ts';

function begun({ items = [shortItem], sleeps = 0 }: { items?: SessionItem[]; sleeps?: number } = {}) {
  const pulse = new FakePulse();
  const asked: (Command | 'closeWindow')[] = [];
  const app = {
    command(command: Command) {
      asked.push(command);
      return Promise.resolve(true);
    },
    closeWindow() {
      asked.push('closeWindow');
      return Promise.resolve(true);
    },
  };
  const running = new RunningSession(app, sleeps, {
    items,
    settings: shortSettings,
    pulse,
    sounds: silence,
    still: () => false,
  });
  running.begin();
  return { running, pulse, asked };
}

it('tells the app when it is held, goes on, has done a stretch, and ends', () => {
  const { running, pulse, asked } = begun({ items: [shortItem, shortItem] });
  running.session.togglePause();
  running.session.togglePause();
  pulse.pass(60_000);
  expect(asked).toEqual([
    { name: 'pauseSession' },
    { name: 'resumeSession' },
    { name: 'finishItem', item: 0 },
    { name: 'finish' },
  ]);
});

it('waits when the app says that the computer has slept; the sleep does not count as done', async () => {
  const { running, pulse, asked } = begun();
  pulse.pass(4000);
  pulse.skip(60_000);
  running.hearOfSleep(1);
  running.hearOfSleep(1);
  expect([running.session.paused, asked]).toEqual([true, [{ name: 'pauseSession' }]]);
  running.session.togglePause();
  running.hearOfSleep(1);
  pulse.pass(1000);
  expect(running.session.paused).toBe(false);
  await running.leave();
  // The picture drawn last before it may be as old as a frame.
  expect(Math.round((running.closedAfterMs ?? 0) / 100)).toBe(50);
});

it('goes on after a sleep that came before it had begun', () => {
  const { running, asked } = begun({ sleeps: 1 });
  running.hearOfSleep(1);
  expect([running.session.paused, asked]).toEqual([false, [{ name: 'resumeSession' }]]);
});

it('is left without a word while nothing of the dose has begun', async () => {
  const { running, pulse, asked } = begun();
  pulse.pass(2900);
  await running.leave();
  expect([running.closedAfterMs, asked]).toEqual([undefined, [{ name: 'close' }, 'closeWindow']]);
});

it('tells, once it is left, how long it was done: pauses do not count', async () => {
  const { running, pulse, asked } = begun();
  pulse.pass(4000);
  running.session.togglePause();
  pulse.pass(60_000);
  running.session.togglePause();
  pulse.pass(1000);
  asked.length = 0;
  await running.leave();
  pulse.pass(60_000);
  expect([running.closedAfterMs, asked, pulse.busy]).toEqual([5000, [{ name: 'close' }], false]);
});

it('goes on in another variant of its stretch, and in none that the stretch does not have', async () => {
  const other = { ...shortItem.variant, id: 'seated' };
  const stretch = { ...shortItem.stretch, variants: [shortItem.variant, other] };
  const { running, asked } = begun({ items: [{ ...shortItem, stretch }] });
  await running.switchVariant('flying');
  expect([running.session.item.variant.id, asked]).toEqual(['standing', []]);
  await running.switchVariant('seated');
  expect([running.session.item.variant.id, asked]).toEqual([
    'seated',
    [{ name: 'switchVariant', variant: 'seated' }],
  ]);
});
