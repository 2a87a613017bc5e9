import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../core/session/session.ts';
import { MINUTE, SECOND } from '../../core/time/moment.ts';
import { promisesSettled } from './testing/manual-clock.ts';
import { createRunner, library, manualReadings, startedRunner } from './testing/runner-driver.ts';

/** Returns a runner with a session that has begun, the phases of that session, and how long it takes, in ms. */
async function duringSession() {
  const driver = await startedRunner();
  driver.runner.command({ name: 'start', stretch: 'side-bend' });
  driver.runner.command({ name: 'beginSession' });
  const { phases, totalMs } = layoutOf(driver.runner.view().session!, library.entries)!.timeline;
  return { ...driver, phases: phases.map(({ durationMs }) => durationMs), totalMs };
}

describe('the session timer', () => {
  test('is set to the end of the current phase', async () => {
    const { clock, phases } = await duringSession();
    expect(clock.timers).toEqual([SECOND, phases[0]]);
    await clock.advance(1500);
    expect(clock.timers, 'the next tick, and the rest of the phase').toEqual([500, phases[0]! - 1500]);
    await clock.advance(phases[0]! - 1500);
    expect(clock.timers).toContain(phases[1]);
  });

  test('is replaced at each event', async () => {
    const { runner, clock, phases } = await duringSession();
    await clock.advance(1500);
    runner.command({ name: 'nextPhase' });
    expect(clock.timers).toEqual([SECOND, phases[1]].sort((a, b) => a! - b!));
    runner.command({ name: 'previousPhase' });
    expect(clock.timers).toEqual([SECOND, phases[0]]);
  });

  test('is not set while the session is paused or has not begun', async () => {
    const { runner, clock } = await startedRunner();
    runner.command({ name: 'start', stretch: 'side-bend' });
    expect(clock.timers).toEqual([SECOND]);
    runner.command({ name: 'beginSession' });
    expect(clock.timers).toHaveLength(2);
    runner.command({ name: 'pauseSession' });
    expect(clock.timers).toEqual([SECOND]);
    runner.command({ name: 'resumeSession' });
    expect(clock.timers).toHaveLength(2);
  });

  test('is cancelled on quitting', async () => {
    const { runner, clock } = await duringSession();
    runner.quit();
    expect(clock.timers).toEqual([]);
  });

  test('causes an event that reads no presence', async () => {
    const driver = await duringSession();
    const { runner, clock, views, phases, readPresenceWith } = driver;
    readPresenceWith(manualReadings().read);
    await clock.advance(SECOND);
    runner.command({ name: 'readRedFlags' });
    const readsBefore = driver.presenceReads;
    views.length = 0;
    await clock.advance(phases[0]! - SECOND - 1);
    expect(views).toEqual([]);
    await clock.advance(1);
    expect(views).toHaveLength(1);
    expect(views[0]?.atMs).toBe(clock.now().elapsed);
    expect(driver.presenceReads).toBe(readsBefore);
  });
});

test('a session ends by itself, on time: it is recorded, and the view says how it ended', async () => {
  const { clock, calls, views, totalMs, readPresenceWith } = await duringSession();
  // No tick comes while a reading is under way.
  readPresenceWith(manualReadings().read);
  await clock.advance(totalMs - 1);
  expect(calls).toEqual(['open side-bend']);
  await clock.advance(1);
  expect(calls).toEqual(['open side-bend', 'record stretch']);
  expect(views.at(-1)).toMatchObject({ session: null, ended: { how: 'finished', activeMs: totalMs } });
  expect(clock.timers).toEqual([15 * SECOND]);
});

test('a library that fails does not stop the ticks, and the session timer is set again afterwards', async () => {
  const { clock, failures, phases, readPresenceWith, setLibraryWorks, presence } = await duringSession();
  readPresenceWith(() => Promise.reject(new Error('no bus')));
  setLibraryWorks(false);
  await clock.advance(2 * SECOND);
  const failedTick = ['reading presence: no bus', 'timing the session: broken'];
  expect(failures).toEqual([...failedTick, ...failedTick]);
  expect(clock.timers).toEqual([SECOND]);

  readPresenceWith(() => Promise.resolve(presence));
  setLibraryWorks(true);
  await clock.advance(SECOND);
  expect(clock.timers).toEqual([SECOND, phases[0]! - 3 * SECOND]);
});

test('leaving a session ends it, and without a session nothing happens', async () => {
  const { runner, clock, calls } = await startedRunner();
  runner.sessionLeft();
  expect(calls).toEqual([]);
  runner.command({ name: 'start', stretch: 'side-bend' });
  await clock.advance(10 * SECOND);
  runner.sessionLeft();
  expect(calls).toEqual(['open side-bend', 'record endedEarly']);
  expect(runner.view().state).not.toBe('stretching');
});

test('a hidden session waits where it is until it is shown again', async () => {
  const { runner, clock, calls } = await duringSession();
  await clock.advance(2500);
  runner.sessionHidden();
  await clock.advance(MINUTE);
  expect(runner.command({ name: 'showSession' })).toBe(true);
  expect(runner.view().session?.playback).toMatchObject({ running: false, positionMs: 2500 });
  expect(runner.command({ name: 'resumeSession' })).toBe(true);
  expect(calls).toEqual(['open side-bend', 'open side-bend']);
  runner.sessionLeft();
  expect(runner.command({ name: 'showSession' }), 'there is none').toBe(false);
});

describe('when the page is lost', () => {
  test('a session whose clock is running pauses where it is', async () => {
    const { runner, clock, calls } = await duringSession();
    await clock.advance(2500);
    runner.sessionHidden();
    expect(runner.view().session?.playback).toMatchObject({ running: false, positionMs: 2500 });
    expect(calls).toEqual(['open side-bend']);
  });

  test('nothing happens without a session, before it has begun, while it is paused, or after quitting', async () => {
    const { runner, clock, views, calls } = await startedRunner();
    const expectNoEvent = (): void => {
      const count = views.length;
      runner.sessionHidden();
      expect(views).toHaveLength(count);
    };
    expectNoEvent();
    runner.command({ name: 'start', stretch: 'side-bend' });
    expectNoEvent();
    expect(runner.view().session?.begun).toBe(false);
    runner.command({ name: 'beginSession' });
    await clock.advance(SECOND);
    runner.command({ name: 'pauseSession' });
    expectNoEvent();
    runner.command({ name: 'resumeSession' });
    runner.quit();
    expectNoEvent();
    expect(calls).toEqual(['open side-bend', 'record endedEarly']);
  });
});

test('a session restored after a kill opens without the focus, paused where it was', async () => {
  const killed = await duringSession();
  await killed.clock.advance(4 * SECOND);
  killed.runner.save();
  const { runner, calls, clock } = createRunner(killed.saved.at(-1));
  expect(calls, 'no effect runs before the start').toEqual([]);
  runner.start();
  await promisesSettled();
  expect(calls).toEqual(['open side-bend without focus']);
  expect(runner.view().session?.playback).toMatchObject({ running: false, positionMs: 4 * SECOND });
  await clock.advance(5 * MINUTE);
  expect(calls.slice(1), 'abandoned after a pause of five minutes').toEqual(['record endedEarly', 'close']);
});
