/** After any correction, spans and meter agree, and undoing it leaves no trace. */
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { replay } from '../history/correction.ts';
import { SHORTEST_MS } from '../history/recording.ts';
import { withNewer } from '../history/replace-spans.ts';
import { activities, type Span } from '../history/span.ts';
import { library, runScript } from '../testing/check-days.ts';
import { ModelHistory } from '../testing/model-history.ts';
import {
  anyScript,
  anySettings,
  anyTimeLine,
  anyUser,
  type ScriptFile,
  type ScriptLine,
} from '../testing/script-arbitraries.ts';
import { HOUR, MINUTE, SECOND, type Moment } from '../time/moment.ts';
import type { Context } from './context.ts';
import type { State } from './state.ts';
import { step } from './step.ts';
import { unrecordedSpansOf } from './unrecorded.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 10 * MINUTE });

interface Correction {
  /** How long before now it begins, and how long it is, in seconds. */
  readonly ago: number;
  readonly seconds: number;
  readonly as: 'sitting' | 'away';
}
const anyCorrection: fastCheck.Arbitrary<Correction> = fastCheck.record({
  ago: fastCheck.integer({ min: 1, max: 3 * 3600 }),
  seconds: fastCheck.integer({ min: 1, max: 3600 }),
  as: fastCheck.constantFrom('sitting', 'away'),
});
const anyDay = anyScript({ line: anyTimeLine, settings: anySettings({ workingHours: false }) });

/** The user ends their working hours, or begins them again, by changing the setting. */
const anyHours = fastCheck.constantFrom<ScriptLine>(
  { settings: { workingHours: {} } },
  { settings: { workingHours: { monday: [] } } },
);

/** In whole minutes: slips are left out of the pieces. */
const anyMinutes = fastCheck.integer({ min: 1, max: 70 }).map((minutes) => `${String(minutes)}m`);
const anyLongCorrection = anyCorrection.map(({ ago, seconds, as }) => ({
  ago: 60 * Math.ceil(ago / 60),
  seconds: 60 * Math.ceil(seconds / 60),
  as,
}));
const anyInterruption: fastCheck.Arbitrary<ScriptLine> = fastCheck.oneof(
  { weight: 4, arbitrary: fastCheck.record({ for: anyMinutes, user: anyUser }) },
  { weight: 1, arbitrary: fastCheck.record({ do: anyMinutes.map((duration) => `quit ${duration}`) }) },
  { weight: 2, arbitrary: anyHours },
);

const atWork: ScriptLine = { settings: { workingHours: {} } };
const aMinute: ScriptLine = { for: '1m', user: 'active' };

/** The end of a day, and what can be done then. */
class DayEnd {
  readonly history = new ModelHistory();
  readonly context: Context;
  now: Moment;
  state: State;

  constructor(file: ScriptFile) {
    const day = runScript(file, ({ after }) => {
      this.history.take(after.effects);
    });
    this.now = day.now;
    this.state = day.state;
    this.context = { settings: day.settings, library, routines: [] };
  }

  do(event: object): void {
    const { state, effects } = step(
      this.state,
      { ...event, ...this.now } as Parameters<typeof step>[1],
      this.context,
    );
    this.state = state;
    this.history.take(effects);
  }

  correct({ ago, seconds, as }: Correction): void {
    const fromWall = this.now.wall - ago * SECOND;
    const toWall = Math.min(this.now.wall, fromWall + seconds * SECOND);
    this.do({ type: 'command', command: { name: 'correct', fromWall, toWall, as } });
  }

  setClock(byMs: number): void {
    this.now = { ...this.now, wall: this.now.wall + byMs };
  }

  pass(ms: number): void {
    this.now = { ...this.now, wall: this.now.wall + ms, elapsed: this.now.elapsed + ms };
    this.do({ type: 'tick', idleSeconds: 0, locked: false, windowFocused: false });
  }

  spans(): Span[] {
    return withNewer(this.history.activities, unrecordedSpansOf(this.state, this.now, this.context));
  }

  /** How long all spans of a kind are together, in ms. */
  totalOf(kind: Span['kind']): number {
    return this.spans().reduce((ms, span) => (span.kind === kind ? ms + span.toWall - span.fromWall : ms), 0);
  }
}

test('after any corrections, time is neither lost nor counted twice, and the meter is never negative', () => {
  fastCheck.assert(
    fastCheck.property(anyDay, fastCheck.array(anyCorrection, { maxLength: 4 }), (file, corrections) => {
      const day = new DayEnd(file);
      const totalOf = (spans: readonly Span[]) =>
        spans.reduce((ms, span) => ms + span.toWall - span.fromWall, 0);
      const isActivity = ({ kind }: Span) => ['sitting', 'standing', 'away', 'stretch'].includes(kind);
      const before = totalOf(day.spans().filter(isActivity));
      for (const correction of corrections) day.correct(correction);
      const after = day.spans().filter(isActivity);
      expect(totalOf(after)).toBe(before);
      after.slice(1).forEach((span, index) => {
        expect(span.fromWall).toBe(after[index]?.toWall);
      });
      expect(day.state.sitting.meter.sittingMs).toBeGreaterThanOrEqual(0);
      const last = corrections.at(-1);
      if (!last) return;
      const fromWall = day.now.wall - last.ago * SECOND;
      const wrong = after.find(
        (span) =>
          span.kind === (last.as === 'sitting' ? 'away' : 'sitting') &&
          // Slips are part of what was before them, or stay if nothing was.
          span.toWall - span.fromWall >= SHORTEST_MS &&
          span.fromWall >= fromWall + SHORTEST_MS &&
          span.toWall <= fromWall + last.seconds * SECOND - SHORTEST_MS,
      );
      expect(wrong).toBeUndefined();
    }),
  );
});

test('over off hours and times without the app, the pieces lead to the meter, whatever is corrected', () => {
  const anyInterruptedDay = anyScript({
    line: anyInterruption,
    settings: anySettings({ workingHours: false }),
  });
  fastCheck.assert(
    fastCheck.property(
      anyInterruptedDay,
      fastCheck.array(anyLongCorrection, { maxLength: 2 }),
      (file, corrections) => {
        const script = [aMinute, ...[...file.script, atWork].flatMap((line) => [line, aMinute])];
        const day = new DayEnd({ ...file, script });
        for (const correction of corrections) day.correct(correction);
        const { state, context } = day;
        const { intervalMinutes, recoveryMinutes } = context.settings;
        const pace = { intervalMs: intervalMinutes * MINUTE, recoveryMs: recoveryMinutes * MINUTE };
        const { meterMs } = replay(state.recording.pieces, state.at.elapsed, pace);
        expect(Math.abs(meterMs - state.sitting.meter.sittingMs)).toBeLessThanOrEqual(SHORTEST_MS);
      },
    ),
  );
});

test('undoing a correction leaves no trace; if the clock was set back, it is refused and loses nothing', () => {
  fastCheck.assert(
    fastCheck.property(
      anyDay,
      anyCorrection,
      fastCheck.integer({ min: 0, max: 20 }),
      fastCheck.constantFrom(0, 0, HOUR, -HOUR),
      (file, correction, later, clockMs) => {
        const [undone, never] = [true, false].map((corrects) => {
          const day = new DayEnd(file);
          if (corrects) day.correct(correction);
          day.setClock(clockMs);
          for (let tick = 0; tick < later; tick += 1) day.pass(15 * SECOND);
          if (corrects) day.do({ type: 'command', command: { name: 'undoCorrection' } });
          return day;
        });
        const total = (day: DayEnd | undefined) =>
          activities.reduce((ms, kind) => ms + (day?.totalOf(kind) ?? NaN), 0);
        expect(Math.abs(total(undone) - total(never))).toBeLessThanOrEqual(2 * SHORTEST_MS);
        if (clockMs < 0) return;
        // A slip may have become part of what was before it.
        for (const kind of activities) {
          const difference = (undone?.totalOf(kind) ?? NaN) - (never?.totalOf(kind) ?? NaN);
          expect(Math.abs(difference)).toBeLessThanOrEqual(2 * SHORTEST_MS);
        }
        const satMs = (day: DayEnd | undefined) => day?.state.sitting.meter.satMs ?? NaN;
        expect(Math.abs(satMs(undone) - satMs(never))).toBeLessThanOrEqual(SHORTEST_MS);
      },
    ),
  );
});
