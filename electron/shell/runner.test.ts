import { describe, expect, test, vi } from 'vitest';
import { viewOf } from '../../core/app/view-of.ts';
import { NothingToCorrect } from '../../core/history/correction.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time/moment.ts';
import { promisesSettled } from './testing/manual-clock.ts';
import { createRunner, manualReadings, startedRunner } from './testing/runner-driver.ts';

vi.mock('../../core/app/view-of.ts', { spy: true });

test('a reminder comes after 45 minutes of sitting, and a click on it starts the stretch it names', async () => {
  const { runner, clock, calls } = await startedRunner();
  await clock.advance(44 * MINUTE + 59 * SECOND);
  expect(calls).toEqual([]);
  await clock.advance(SECOND);
  const named = calls[0]?.split(' ')[1];
  expect(calls).toEqual([`notify ${String(named)} 1`, 'record reminded']);
  runner.command({ name: 'click' });
  expect(calls.slice(2)).toEqual(['withdraw', 'record started', `open ${String(named)}`]);
});

test('a command returns whether it applied', async () => {
  const { runner, calls } = await startedRunner();
  expect(runner.command({ name: 'resume' }), 'nothing is paused').toBe(false);
  expect(runner.command({ name: 'pause', until: 'resumed' })).toBe(true);
  expect(runner.command({ name: 'resume' })).toBe(true);
  expect(calls).toEqual(['ignored resume']);
  runner.quit();
  expect(runner.command({ name: 'pause', until: 'resumed' }), 'the app has quit').toBe(false);
});

describe('a correction', () => {
  async function corrected() {
    const driver = await startedRunner();
    await driver.clock.advance(20 * MINUTE);
    const now = driver.clock.now().wall;
    const correct = {
      name: 'correct',
      fromWall: now - 9 * MINUTE,
      toWall: now - 5 * MINUTE,
      as: 'away',
    } as const;
    const { effects } = driver;
    const refuse = () => {
      throw new Error('locked');
    };
    const accept = { correctSpans: effects.correctSpans, undoCorrectSpans: effects.undoCorrectSpans };
    return {
      ...driver,
      correct,
      refuseCorrections: () => Object.assign(effects, { correctSpans: refuse, undoCorrectSpans: refuse }),
      acceptCorrections: () => Object.assign(effects, accept),
    };
  }

  test('that the history refuses changes nothing else, and the command has failed', async () => {
    const { runner, correct, refuseCorrections, failures, saved } = await corrected();
    refuseCorrections();
    const before = { view: runner.view(), spans: runner.unrecordedSpans(), saves: saved.length };
    expect(runner.carryOut(correct)).toBe('failed');
    expect({ view: runner.view(), spans: runner.unrecordedSpans(), saves: saved.length }).toEqual(before);
    expect(runner.view().can.undoCorrection).toBe(false);
    expect(failures).toEqual(['correcting the history: locked']);
  });

  test('of a time that is no longer recorded doesn’t apply, and the previous one can still be undone', async () => {
    const { runner, correct, effects, failures } = await corrected();
    effects.correctSpans = (_correction, _recoveryMs, alsoUnrecorded) => {
      if (!alsoUnrecorded) throw new NothingToCorrect();
    };
    const never = runner.view().sittingMs;
    expect(runner.carryOut(correct)).toBe('done');
    expect(runner.carryOut({ ...correct })).toBe('ignored');
    expect(failures).toEqual([]);
    expect(runner.carryOut({ name: 'undoCorrection' })).toBe('done');
    expect(runner.view().sittingMs).toBe(never);
  });

  test('stays if the history refuses its undo, and can be undone later', async () => {
    const { runner, correct, refuseCorrections, acceptCorrections } = await corrected();
    const never = runner.view().sittingMs;
    expect(runner.carryOut(correct)).toBe('done');
    const { sittingMs } = runner.view();
    expect(sittingMs).not.toBe(never);
    refuseCorrections();
    expect(runner.carryOut({ name: 'undoCorrection' })).toBe('failed');
    expect(runner.view().sittingMs).toBe(sittingMs);
    acceptCorrections();
    expect(runner.carryOut({ name: 'undoCorrection' })).toBe('done');
    expect(runner.view().sittingMs).toBe(never);
    expect(runner.carryOut({ name: 'undoCorrection' })).toBe('ignored');
  });
});

test('a pause requested at the start applies before the first reminder', async () => {
  const paused = await startedRunner();
  paused.runner.command({ name: 'pause', until: 'resumed' });
  await paused.clock.advance(50 * MINUTE);
  const due = { ...paused.saved.at(-1)!, paused: null };

  const withoutPause = await startedRunner(due);
  expect(withoutPause.calls).toEqual([expect.stringMatching(/^notify /), 'record reminded']);
  const withPause = createRunner(due);
  withPause.runner.start(() => withPause.runner.command({ name: 'pause', until: { minutes: 30 } }));
  await promisesSettled();
  expect(withPause.calls).toEqual([]);
  expect(withPause.runner.view().state).toBe('paused');
});

test('ticks come every 15 s, and every second shortly before a reminder', async () => {
  const { clock } = await startedRunner();
  expect(clock.timers).toEqual([15 * SECOND]);
  await clock.advance(44 * MINUTE + 30 * SECOND);
  expect(clock.timers).toHaveLength(1);
  expect(clock.timers[0]).toBeLessThanOrEqual(SECOND);
});

test('a single timer is pending, however many events there are', async () => {
  const { runner, clock } = await startedRunner();
  runner.tick();
  runner.command({ name: 'pause', until: 'tomorrow' });
  runner.command({ name: 'resume' });
  runner.wake();
  await promisesSettled();
  expect(clock.timers).toHaveLength(1);
});

test('every event presents a new view', async () => {
  const { runner, views } = await startedRunner();
  runner.command({ name: 'pause', until: 'resumed' });
  expect(views.at(-1)?.state).toBe('paused');
});

test('the view is computed and presented once per event', async () => {
  const { runner, views, change } = await startedRunner();
  const events = [
    () => runner.command({ name: 'pause', until: 'resumed' }),
    () => runner.command({ name: 'snooze' }),
    () => runner.deferralReadings({ doNotDisturb: 'no', fullScreen: 'no', call: 'no' }),
    () => change({ intervalMinutes: 30 }),
    () => runner.suspend(),
    () => runner.wake(),
    () => runner.tick(),
    () => runner.quit(),
  ];
  for (const event of events) {
    views.length = 0;
    vi.mocked(viewOf).mockClear();
    event();
    await promisesSettled();
    expect(views).toHaveLength(1);
    expect(viewOf).toHaveBeenCalledOnce();
    expect(views[0]).toBe(vi.mocked(viewOf).mock.results[0]?.value);
  }
});

test('changed settings apply at once', async () => {
  const { clock, calls, change } = await startedRunner();
  await clock.advance(20 * MINUTE);
  change({ intervalMinutes: 15 });
  expect(calls).toEqual([expect.stringMatching(/^notify /), 'record reminded']);
});

test('the state is saved at least once a minute, and a restart continues from it', async () => {
  const first = await startedRunner();
  await first.clock.advance(30 * MINUTE);
  expect(first.saved.length).toBeGreaterThanOrEqual(30);
  const second = createRunner(first.saved.at(-1));
  expect(Math.round(second.runner.view().sittingMs / MINUTE)).toBe(30);
});

test('sleep empties the sitting meter and counts as a natural break', async () => {
  const { runner, clock, calls } = await startedRunner();
  await clock.advance(30 * MINUTE);
  runner.suspend();
  clock.sleep(60 * MINUTE);
  runner.wake();
  runner.tick();
  await promisesSettled();
  expect(calls).toEqual(['record naturalBreak']);
  expect(runner.view().sittingMs).toBe(0);
});

test('where every sleep is reported, a timer that fires a minute late counts as sitting', async () => {
  const { runner, clock, calls } = await startedRunner(undefined, { sleepIsReported: true });
  await clock.advance(30 * MINUTE);
  clock.sleep(MINUTE);
  await clock.advance(15 * SECOND);
  expect(runner.view().sittingMs).toBe(31 * MINUTE + 15 * SECOND);
  expect(calls).toEqual([]);
});

test('saving before the start and after quitting changes nothing', async () => {
  const created = createRunner();
  created.runner.save();
  expect(created.saved).toEqual([]);
  const { runner, saved } = await startedRunner();
  const before = saved.length;
  runner.save();
  runner.quit();
  runner.save();
  expect(saved.slice(before).map(({ clean }) => clean)).toEqual([false, true]);
});

test('a user without input for three minutes is away', async () => {
  const { runner, clock, presence } = await startedRunner();
  await clock.advance(10 * MINUTE);
  presence.idleSeconds = 180;
  runner.tick();
  await promisesSettled();
  expect(runner.view().state).toBe('away');
});

test('effects run in their order', async () => {
  const { runner, clock, calls } = await startedRunner();
  await clock.advance(45 * MINUTE);
  calls.length = 0;
  runner.command({ name: 'start', stretch: 'side-bend' });
  await clock.advance(10 * SECOND);
  runner.command({ name: 'start', stretch: 'forward-fold' });
  expect(calls).toEqual([
    'withdraw',
    'record started',
    'open side-bend',
    'record endedEarly',
    'open forward-fold',
  ]);
});

test('an event caused by an effect waits until the other effects have run', async () => {
  const { runner, calls, effects, views } = await startedRunner();
  views.length = 0;
  effects.openSession = () => {
    runner.command({ name: 'close' });
    calls.push('opened');
  };
  runner.command({ name: 'start', stretch: 'side-bend' });
  expect(calls).toEqual(['opened', 'record endedEarly']);
  expect(views, 'one view of the outcome').toHaveLength(1);
  expect(views[0]?.session).toBeNull();
});

test('an effect that fails prevents neither the other effects nor the next tick', async () => {
  const { clock, calls, effects, failures, saved } = await startedRunner();
  effects.notify = () => {
    throw new Error('no bus');
  };
  await clock.advance(45 * MINUTE);
  expect(failures).toEqual(['notify: no bus']);
  expect(saved.at(-1)?.at.elapsed).toBe(clock.now().elapsed);
  await clock.advance(10 * MINUTE);
  expect(failures).toEqual(['notify: no bus', 'notify: no bus']);
  expect(calls).toEqual(['record reminded']);
});

test('a step that throws does not stop the ticks', async () => {
  const { runner, clock, setLibraryWorks } = await startedRunner();
  setLibraryWorks(false);
  expect(() => {
    runner.command({ name: 'pause', until: 'resumed' });
  }).toThrow('broken');
  expect(clock.timers).toEqual([15 * SECOND]);
});

test('quitting saves once, and later events are ignored', async () => {
  const { runner, clock, calls, saved } = await startedRunner();
  await clock.advance(20 * MINUTE);
  runner.quit();
  const count = saved.length;
  expect(saved.at(-1)?.clean).toBe(true);
  runner.quit();
  runner.tick();
  await promisesSettled();
  runner.sessionLeft();
  runner.command({ name: 'start' });
  await clock.advance(60 * MINUTE);
  expect(saved).toHaveLength(count);
  expect(calls).toEqual([]);
  expect(clock.timers).toEqual([]);
});

describe('while presence is being read', () => {
  async function duringReading() {
    const driver = await startedRunner();
    await driver.clock.advance(10 * MINUTE);
    const readings = manualReadings();
    driver.readPresenceWith(readings.read);
    await driver.clock.advance(15 * SECOND);
    expect(readings.begun).toHaveLength(1);
    return { ...driver, readings };
  }

  test('it is not read a second time, and another tick waits for the same reading', async () => {
    const { runner, clock, readings } = await duringReading();
    runner.tick();
    runner.command({ name: 'pause', until: 'resumed' });
    runner.command({ name: 'resume' });
    await clock.advance(5 * SECOND);
    expect(readings.begun).toHaveLength(1);
    await readings.end(0, 180);
    expect(runner.view().state).toBe('away');
    expect(clock.timers).toEqual([15 * SECOND]);
    runner.tick();
    expect(readings.begun).toHaveLength(2);
  });

  test('a command applies at once', async () => {
    const { runner, clock, calls, readings } = await duringReading();
    runner.command({ name: 'start', stretch: 'side-bend' });
    expect(calls).toEqual(['open side-bend']);
    await clock.advance(2 * SECOND);
    await readings.end(0, 0);
    expect(runner.view().state).toBe('stretching');
    expect(clock.timers).toEqual([SECOND]);
  });

  test.each([
    ['reported by the system', true],
    ['not reported', false],
  ])('sleep, %s, makes the reading worthless, so presence is read again', async (_name, reported) => {
    const { runner, clock, calls, readings } = await duringReading();
    await clock.advance(10 * SECOND);
    if (reported) runner.suspend();
    clock.sleep(8 * HOUR);
    if (reported) runner.wake();
    await readings.end(0, 2);
    expect(readings.begun).toHaveLength(2);
    await readings.end(1, 8 * 3600);
    expect(runner.view()).toMatchObject({ state: 'away', sittingMs: 0 });
    expect(calls).toEqual(['record naturalBreak']);
  });

  test('quitting discards the reading', async () => {
    const { runner, clock, views, readings } = await duringReading();
    runner.quit();
    const count = views.length;
    await readings.end(0, 180);
    expect(views).toHaveLength(count);
    expect(clock.timers).toEqual([]);
  });

  test('a failure is reported, and the next tick reads again', async () => {
    const { clock, failures, readings } = await duringReading();
    readings.begun[0]?.reject(new Error('no such thing'));
    await promisesSettled();
    expect(failures).toEqual(['reading presence: no such thing']);
    await clock.advance(15 * SECOND);
    expect(readings.begun).toHaveLength(2);
  });
});

test('an emergency save writes the current state', async () => {
  const { runner, clock, saved } = await startedRunner();
  await clock.advance(10 * SECOND);
  runner.save();
  expect(saved.at(-1)?.at.elapsed).toBe(clock.now().elapsed);
  expect(saved.at(-1)?.clean).toBe(false);
});

test('a command that does not apply has no effect but `ignored`', async () => {
  const { runner, calls } = await startedRunner();
  const before = runner.view().state;
  runner.command({ name: 'snooze' });
  expect(calls).toEqual(['ignored snooze']);
  expect(runner.view().state).toBe(before);
});
