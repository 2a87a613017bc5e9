/** Promises about wall time are kept by the wall clock as it is now, even if it or the zone was changed meanwhile. */
import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../choice/testing/sample-stretches.ts';
import { AppDriver, START } from '../../testing/app-driver.ts';
import { active, asleep, dayOf, does, only } from '../../testing/day-trace.ts';
import { longStretch } from '../../testing/long-stretch.ts';
import { HOUR, MINUTE } from '../../time/moment.ts';

/** The reminders of a day that has been paused until tomorrow. */
const remindersOf = (script: object[], more: object = {}) =>
  only(dayOf([active('1m'), does('pause tomorrow'), ...script], more), 'remind');

describe('"until tomorrow" ends at the next 04:00', () => {
  const night = [active('24h')];
  const firstReminder = '04:00:00 remind side-bend 1';

  test.each([
    ['is right', []],
    ['is set back four days', [{ clock: '-96h' }]],
    ['is set forward four days', [{ clock: '+96h' }]],
    ['is set back an hour', [{ clock: '-1h' }]],
    ['is set back and forward again', [{ clock: '-96h' }, active('1h'), { clock: '+96h' }]],
  ])('if the clock %s', (_case, changes) => {
    expect(remindersOf([...changes, ...night])[0]).toBe(firstReminder);
  });

  test.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata'])(
    'if the zone changes to %s',
    (zone) => {
      expect(remindersOf([{ zone }, ...night], { zone: 'Europe/Berlin' })[0]).toBe(firstReminder);
    },
  );

  test.each([
    ['quits', does('quit 10m')],
    ['is killed', does('restart')],
    ['ends because the computer is restarted', does('reboot 5m')],
  ])('if the clock is set back while the app %s', (_case, line) => {
    // `quit` and `reboot` take some time; the clock is set while the app doesn't tick.
    expect(remindersOf([line, { clock: '-96h' }, ...night])[0]).toBe(firstReminder);
  });

  test('even if the clock is set back after that, by a computer that slept through it', () => {
    const reminded = remindersOf([asleep('20h'), { clock: '-1h' }, active('46m')]);
    expect(reminded).toEqual(['04:46:00 remind side-bend 1']);
  });
});

describe('"for a week" is a week', () => {
  const library = libraryOf(longStretch({ id: 'side-bend' }));
  const setAside = () => {
    const app = new AppDriver({ library });
    app.command({ name: 'setAside', stretch: 'side-bend' });
    return app;
  };
  const isSetAside = (app: AppDriver) => 'side-bend' in app.view.setAside;

  test.each([-30 * 24 * HOUR, -HOUR, 0, 3 * HOUR, 30 * 24 * HOUR])(
    'if the clock is set by %d ms',
    (setMs) => {
      const app = setAside();
      app.now = { ...app.now, wall: app.now.wall + setMs };
      app.run(MINUTE);
      app.wait(7 * 24 * HOUR - 2 * MINUTE);
      app.run(MINUTE / 2);
      expect(isSetAside(app)).toBe(true);
      app.run(MINUTE);
      expect(isSetAside(app)).toBe(false);
    },
  );
});

test('a stretch done an hour ago was done an hour ago, whatever the clock was set to', () => {
  const [done, other] = ['side-bend', 'twist'];
  const library = libraryOf(longStretch({ id: done }), longStretch({ id: other }));
  for (const setMs of [-96 * HOUR, 96 * HOUR]) {
    const app = new AppDriver({ library, lastDone: { [done]: START.wall - HOUR } });
    app.now = { ...app.now, wall: app.now.wall + setMs };
    app.run(MINUTE);
    expect(app.state.lastDone[done]).toBe(START.wall - HOUR + setMs);
    expect(app.view.choice?.stretch).toBe(other);
  }
});

test('a stretch that was done by a clock far ahead counts as done now', () => {
  const library = libraryOf(longStretch({ id: 'side-bend' }));
  const app = new AppDriver({ library, lastDone: { 'side-bend': START.wall + 1000 * HOUR } });
  expect(app.state.lastDone).toEqual({ 'side-bend': START.wall });
});
