import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { libraryOf, sampleStretch } from '../choice/testing/sample-stretches.ts';
import { AppDriver, present, START, type Signals } from '../testing/app-driver.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import type { Effect } from './effect.ts';
import type { State } from './state.ts';

/** A time in which the signals stay the same, and an extra tick comes now and then. */
interface Span {
  readonly seconds: number;
  readonly signals: Partial<Signals>;
  readonly extraTickEverySeconds: number;
}

const anySpan: fastCheck.Arbitrary<Span> = fastCheck.record({
  seconds: fastCheck.integer({ min: 1, max: 900 }),
  signals: fastCheck.constantFrom<Partial<Signals>>(present, { locked: true }, { idleSeconds: 600 }, {}),
  extraTickEverySeconds: fastCheck.integer({ min: 1, max: 20 }),
});

/** The driver starts at nine o'clock. */
const anyHours = fastCheck
  .integer({ min: 1, max: 59 })
  .map((minute) => ({ monday: [[`09:${String(minute).padStart(2, '0')}`, '18:00'] as [string, string]] }));

const withoutSaves = (effects: readonly Effect[]): Effect[] => effects.filter(({ type }) => type !== 'save');

/** When the state was saved and how often the idle time was read differ, of course. */
const comparable = (state: State) => ({ ...state, savedMs: null, typing: null });

test('off hours, more ticks than the rules ask for would change nothing, and hours begin at the same moment', () => {
  fastCheck.assert(
    fastCheck.property(anyHours, fastCheck.array(anySpan, { maxLength: 6 }), (workingHours, spans) => {
      const library = libraryOf(sampleStretch({ id: 'side-bend' }));
      const parts = { library, settings: { workingHours, headsUp: true } };
      const asked = new AppDriver(parts);
      const often = new AppDriver(parts);
      for (const { seconds, signals, extraTickEverySeconds } of spans) {
        const untilBeginMs = asked.state.workingTime.untilWall - asked.now.wall;
        if (asked.state.workingTime.working || untilBeginMs <= SECOND) break;
        // Hours begin within the last span, or after all of them.
        const lengthMs = Math.min(seconds * SECOND, untilBeginMs + SECOND);
        const effects = withoutSaves(asked.run(lengthMs, signals));
        const others: Effect[] = [];
        for (let leftMs = lengthMs; leftMs > 0; leftMs -= extraTickEverySeconds * SECOND) {
          others.push(...often.run(Math.min(leftMs, extraTickEverySeconds * SECOND), signals));
        }
        expect(effects).toEqual(withoutSaves(others));
        expect(comparable(asked.state)).toEqual(comparable(often.state));
      }
    }),
  );
});

test('a minute off hours has one tick', () => {
  const ticks: number[] = [];
  const app = new AppDriver({
    library: [],
    settings: { workingHours: { monday: [['12:00', '18:00']] } },
    watch: ({ state }) => ticks.push(state.at.elapsed - START.elapsed),
  });
  app.run(10 * MINUTE);
  expect(ticks).toHaveLength(10);
});
