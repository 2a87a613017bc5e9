/** Presence, with signals from a real X server, D-Bus and kernel. */
import { MINUTE, SECOND } from '../core/time/moment.ts';
import type { SavedState } from '../core/app/saved-state-schema.ts';
import { createClock, monotonicSeconds } from '../electron/platform/clock.ts';
import { startIdleMonitor } from '../electron/testing/desktop/idle-monitor.ts';
import { startLogind } from '../electron/testing/desktop/logind.ts';
import { startScreenSaver } from '../electron/testing/desktop/screen-saver.ts';
import { expect, test } from './uncurl.ts';

/** A minute takes 3 s of real time. A gap of 30 s, which counts as sleep, takes 1.5 s. */
const fast = { speed: 20 };
/** At this speed the app only ticks every 15 s. */
const realTime = { speed: 1 };

const AWAY = /^Away/;
/** For changes that must not wait for the next tick. */
const atOnce = { timeout: 5 * SECOND };

const presenceIn = ({ sitting }: SavedState) => sitting.presence.kind;

test('input keeps the sitting meter rising, and an absence counts from the last input', async ({
  desk,
  uncurl,
}) => {
  const settings = { awayAfterMinutes: 1, recoveryMinutes: 30, intervalMinutes: 15 };
  uncurl.writeSettings(settings);
  uncurl.writeStateAfterSitting(8, fast, settings);
  desk.input.stayActive();
  await uncurl.start(fast);
  // More time than it takes to detect an absence.
  await expect
    .poll(() => uncurl.savedState().sitting.meter.sittingMs, 'the meter')
    .toBeGreaterThan(9.5 * MINUTE);
  const sitting = uncurl.savedState();
  expect(presenceIn(sitting)).toBe('present');

  desk.input.walkOff();
  await expect.poll(() => uncurl.status()).toMatch(AWAY);
  const away = uncurl.savedState();
  const { backward } = away.sitting.meter;
  if (!backward) throw new Error('The meter doesn’t run backward');
  expect(away.at.elapsed - backward.sinceMs, 'away since the last input').toBeGreaterThanOrEqual(MINUTE);
  expect(backward.beforeMs, 'every second until the last input counts, and none after it').toBe(
    sitting.sitting.meter.sittingMs + backward.sinceMs - sitting.at.elapsed,
  );

  await desk.input.move();
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);
  await expect.poll(() => uncurl.savedState().sitting.meter.sittingMs).toBeLessThan(backward.beforeMs);
  await desk.tray.click('I was still sitting');
  await expect
    .poll(() => uncurl.savedState().sitting.meter.sittingMs, 'the absence counts as sitting')
    .toBeGreaterThan(backward.beforeMs + MINUTE);
});

test('a stopped process counts as sleep: an absence, without a reminder', async ({ desk, uncurl }) => {
  const settings = { intervalMinutes: 10, recoveryMinutes: 30 };
  uncurl.writeSettings(settings);
  uncurl.writeStateAfterSitting(8.5, fast, settings);
  const before = desk.notifications.count;
  desk.input.stayActive();
  await uncurl.start(fast);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 9 min/);

  const child = uncurl.app.process();
  child.kill('SIGSTOP');
  const clock = createClock(fast.speed);
  const stoppedMs = clock.now().elapsed;
  const { at, sitting } = uncurl.savedState();
  const sittingThenMs = sitting.meter.sittingMs + stoppedMs - at.elapsed;
  const standstillMs = 90 * SECOND;
  expect(sittingThenMs + standstillMs, 'as sitting, it would be enough for a reminder').toBeGreaterThan(
    10 * MINUTE,
  );
  await expect.poll(() => clock.now().elapsed - stoppedMs).toBeGreaterThan(standstillMs);
  child.kill('SIGCONT');

  await expect.poll(() => uncurl.savedState().at.elapsed).toBeGreaterThan(stoppedMs + standstillMs);
  await expect
    .poll(() => uncurl.savedState().sitting.meter.sittingMs, 'the time counts as an absence')
    .toBeLessThan(sittingThenMs);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting [89] min · next/);
  await expect.poll(() => uncurl.menu(), 'sleep can’t be denied').not.toContain('I was still sitting');
  expect(desk.notifications.count).toBe(before);
});

test('a locked screen is an absence at once, from each signal source', async ({ desk, uncurl }) => {
  const bus = desk.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const screenSaver = await startScreenSaver(bus, 'org.gnome.ScreenSaver', true);
  const logind = await startLogind(bus);
  uncurl.writeStateAfterSitting(20, realTime, {});
  desk.input.stayActive();
  await uncurl.start(realTime);
  await expect.poll(() => uncurl.status(), { ...atOnce, message: 'locked before the start' }).toMatch(AWAY);

  screenSaver.setActive(false);
  await expect.poll(() => uncurl.status(), atOnce).toMatch(/^Sitting/);
  logind.change({ LockedHint: true });
  await expect.poll(() => uncurl.status(), atOnce).toMatch(AWAY);
  logind.change({ LockedHint: false });
  await expect.poll(() => uncurl.status(), atOnce).toMatch(/^Sitting/);

  screenSaver.setActive(true);
  await expect.poll(() => uncurl.status(), atOnce).toMatch(AWAY);
  await screenSaver.end();
  await expect.poll(() => uncurl.status(), 'a screen saver that quits no longer locks').toMatch(/^Sitting/);
  await logind.end();
});

test('on Wayland the idle time comes from the compositor or logind; without both, it’s unknown', async ({
  desk,
  uncurl,
}) => {
  const bus = desk.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const compositor = await startIdleMonitor(bus, 0);
  const logind = await startLogind(bus);
  const nineSecondsAgo = BigInt(Math.round((monotonicSeconds() - 9) * 1_000_000));
  logind.change({ Type: 'wayland', IdleHint: true, IdleSinceHintMonotonic: nineSecondsAgo });
  await uncurl.start({ ...fast, environment: { XDG_SESSION_TYPE: 'wayland' } });
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting . min · next stretch/);
  compositor.setIdleSeconds(9);
  await expect.poll(() => uncurl.status()).toMatch(AWAY);
  compositor.setIdleSeconds(0);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);
  await compositor.end();
  await expect.poll(() => uncurl.status(), 'logind is the signal source').toMatch(AWAY);
  logind.change({ IdleHint: false });
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min · next stretch/);
  await expect.poll(() => uncurl.menu()).not.toContain('I was away');
  await logind.end();
  await expect
    .poll(() => uncurl.status())
    .toBe('Sitting 0 min · Uncurl can’t detect when you’re away on this desktop');
});
