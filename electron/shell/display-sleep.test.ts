import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../core/time/moment.ts';
import { DisplaySleep } from './display-sleep.ts';
import { promisesSettled } from './testing/manual-clock.ts';
import { startedRunner } from './testing/runner-driver.ts';

/** A runner that shows its views to `DisplaySleep`, with the blockers that are started. */
async function runnerForTest() {
  const driver = await startedRunner();
  const started = new Set<number>();
  let lastId = 0;
  const displaySleep = new DisplaySleep({
    start: () => {
      lastId += 1;
      started.add(lastId);
      return lastId;
    },
    stop: (id) => started.delete(id),
  });
  const { views } = driver;
  const shown = (): number => {
    for (const view of views.splice(0)) displaySleep.refresh(view);
    return started.size;
  };
  const begin = (): number => {
    driver.runner.command({ name: 'start', stretch: 'side-bend' });
    driver.runner.command({ name: 'beginSession' });
    return shown();
  };
  return { ...driver, shown, begin };
}

test('the display stays on while the session’s clock runs, and not before', async () => {
  const { runner, shown, begin } = await runnerForTest();
  expect(shown()).toBe(0);
  runner.command({ name: 'start', stretch: 'side-bend' });
  expect(shown(), 'reading the cautions').toBe(0);
  expect(begin()).toBe(1);
});

type Driver = Awaited<ReturnType<typeof runnerForTest>>;

const ends: Record<string, (driver: Driver) => unknown> = {
  'is paused': ({ runner }) => runner.command({ name: 'pauseSession' }),
  'is closed': ({ runner }) => runner.command({ name: 'close' }),
  'loses its window': ({ runner }) => {
    runner.sessionLeft();
  },
  'loses its page': ({ runner }) => {
    runner.sessionHidden();
  },
  'is finished': ({ clock }) => clock.advance(10 * MINUTE),
  'is interrupted by sleep': ({ runner }) => {
    runner.suspend();
  },
  'ends with the app': ({ runner }) => {
    runner.quit();
  },
};

test.each(Object.entries(ends))('it may sleep again when the session %s', async (_how, end) => {
  const driver = await runnerForTest();
  expect(driver.begin()).toBe(1);
  await end(driver);
  await promisesSettled();
  expect(driver.shown()).toBe(0);
});

test('whatever happens, at most one blocker is started, and only while the clock runs', async () => {
  const anyStep = fastCheck.constantFrom(
    'start',
    'beginSession',
    'pauseSession',
    'resumeSession',
    'nextPhase',
    'close',
    'wait',
    'sessionHidden',
  );
  await fastCheck.assert(
    fastCheck.asyncProperty(fastCheck.array(anyStep, { maxLength: 30 }), async (steps) => {
      const { runner, clock, shown } = await runnerForTest();
      for (const name of steps) {
        if (name === 'wait') await clock.advance(20 * SECOND);
        else if (name === 'sessionHidden') runner.sessionHidden();
        else runner.command({ name });
        expect(shown()).toBe(runner.view().session?.playback.running ? 1 : 0);
      }
    }),
    { numRuns: 50 },
  );
});
