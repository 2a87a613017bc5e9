/** A system that reports every sleep, as macOS does. There, timers can be late by much more than half a minute. */
import { expect, test } from 'vitest';
import { AppDriver, present } from '../../testing/app-driver.ts';
import { library } from '../../testing/check-days.ts';
import type { Settings } from '../../settings/settings.ts';
import { HOUR, MINUTE } from '../../time/moment.ts';

function appWith(settings: Partial<Settings> = {}): AppDriver {
  return new AppDriver({ library, settings, sleepIsReported: true });
}

const minutesOf = ({ state }: AppDriver) => state.sitting.meter.sittingMs / MINUTE;

function tick(app: AppDriver): void {
  app.handle({ type: 'tick', ...present, ...app.now });
}

test('a tick that is a minute late counts as sitting', () => {
  const app = appWith();
  app.run(20 * MINUTE);
  app.wait(MINUTE);
  tick(app);
  expect(minutesOf(app)).toBe(21);
  expect(app.state.sitting.presence.kind).toBe('present');
});

test.each(['wake', 'tick'] as const)('a reported sleep is an absence if its first event is a %s', (first) => {
  const app = appWith();
  app.run(20 * MINUTE);
  app.handle({ type: 'suspend', ...app.now });
  app.wait(2 * MINUTE);
  if (first === 'tick') tick(app);
  app.handle({ type: 'wake', ...app.now });
  expect(minutesOf(app)).toBe(2);
  app.wait(MINUTE);
  tick(app);
  expect(minutesOf(app), 'a late tick after it').toBe(first === 'tick' ? 3 : 0);
});

test('working hours that begin during a sleep begin with an empty meter', () => {
  const app = appWith({
    workingHours: {
      monday: [
        ['09:00', '10:00'],
        ['12:00', '17:00'],
      ],
    },
  });
  app.run(90 * MINUTE);
  expect(app.view.state).toBe('offHours');
  app.handle({ type: 'suspend', ...app.now });
  // macOS wakes up now and then with its display off, without reporting that.
  app.wait(30 * MINUTE);
  app.handle({ type: 'tick', ...present, idleSeconds: 1800, ...app.now });
  app.wait(2 * HOUR);
  app.handle({ type: 'wake', ...app.now });
  tick(app);
  expect(app.view.state).toBe('sitting');
  expect(minutesOf(app)).toBe(0);
});

test('a session goes on through late timers, and is paused by a sleep', () => {
  const app = appWith();
  app.command({ name: 'start', stretch: 'side-bend' });
  app.command({ name: 'beginSession' });
  app.wait(35_000);
  tick(app);
  expect(app.state.session?.playback.running).toBe(true);
  app.handle({ type: 'suspend', ...app.now });
  app.wait(MINUTE);
  app.handle({ type: 'wake', ...app.now });
  expect(app.state.session?.playback.running).toBe(false);
});
