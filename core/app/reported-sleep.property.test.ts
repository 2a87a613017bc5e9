import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { AppDriver, present } from '../testing/app-driver.ts';
import { library } from '../testing/check-days.ts';
import { MINUTE, SECOND } from '../time/moment.ts';

/** Far from a reminder, so that only sitting is tested. */
const settings = { intervalMinutes: 180 };

const anyEvent = fastCheck.constantFrom('tick', 'sessionTimer', 'settingsChanged', 'command');

/** Lets an event happen that isn't about sleep. */
function handle(
  app: AppDriver,
  type: 'tick' | 'sessionTimer' | 'settingsChanged' | 'command',
  idleSeconds = 0,
): void {
  if (type === 'tick') app.handle({ type, ...present, idleSeconds, ...app.now });
  else if (type === 'command') app.handle({ type, command: { name: 'resume' }, ...app.now });
  else app.handle({ type, ...app.now });
}

test('where every sleep is reported, events up to 60 s apart never take sitting back', () => {
  const late = fastCheck.record({
    gapMs: fastCheck.integer({ min: 0, max: 60 * SECOND }),
    type: anyEvent,
    idleShare: fastCheck.double({ min: 0, max: 1, noNaN: true }),
  });
  fastCheck.assert(
    fastCheck.property(fastCheck.array(late, { maxLength: 100 }), (events) => {
      const app = new AppDriver({ library, settings, sleepIsReported: true });
      let passedMs = 0;
      for (const { gapMs, type, idleShare } of events) {
        app.wait(gapMs);
        handle(app, type, (gapMs / SECOND) * idleShare);
        passedMs += gapMs;
        expect(app.state.sitting.meter.sittingMs).toBe(passedMs);
      }
    }),
  );
});

test('a reported sleep counts the same, whether or not unreported gaps count as sleep', () => {
  const anyLine = fastCheck.oneof(
    fastCheck.record({ awakeMs: fastCheck.integer({ min: 0, max: 20 * MINUTE }) }),
    fastCheck.record({
      asleepMs: fastCheck.integer({ min: 0, max: 20 * MINUTE }),
      /** Whether a timer fires before the system reports that it is awake. */
      tickFirst: fastCheck.boolean(),
    }),
  );
  fastCheck.assert(
    fastCheck.property(fastCheck.array(anyLine, { maxLength: 20 }), (lines) => {
      const apps = [true, false].map((sleepIsReported) => {
        const app = new AppDriver({ library, settings, sleepIsReported });
        for (const line of lines) {
          if ('awakeMs' in line) {
            app.run(line.awakeMs);
            continue;
          }
          app.handle({ type: 'suspend', ...app.now });
          app.wait(line.asleepMs);
          if (line.tickFirst) handle(app, 'tick');
          app.handle({ type: 'wake', ...app.now });
        }
        return app;
      });
      expect(apps[0]?.state).toEqual(apps[1]?.state);
    }),
  );
});
