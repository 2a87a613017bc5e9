/** Whatever happens on a day is recorded exactly once. */
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { SHORTEST_MS, unrecordedSpans } from '../history/recording.ts';
import { activities, circumstances, type Activity, type Span } from '../history/span.ts';
import { checkDays, runScript } from '../testing/check-days.ts';
import {
  anyClockChange,
  anyScript,
  anySettings,
  anyTimeLine,
  anyZoneChange,
  type ScriptFile,
} from '../testing/script-arbitraries.ts';
import { MINUTE } from '../time/moment.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 10 * MINUTE });

interface RecordedDay {
  /** Everything recorded, and what isn't yet, in the order in which it was recorded. */
  readonly spans: readonly Span[];
  /** How much sitting the meter counted, in ms. */
  readonly satMs: number;
  /** How long the app measured, in ms. */
  readonly measuredMs: number;
  /** How often what the user does changed. */
  readonly changes: number;
}

function recordedDay(file: ScriptFile): RecordedDay {
  const spans: Span[] = [];
  let measuredMs = 0;
  let changes = 0;
  let last = '';
  const day = runScript(file, ({ event, before, after }) => {
    for (const effect of after.effects) if (effect.type === 'recordSpans') spans.push(...effect.spans);
    const now = JSON.stringify(after.state.recording.pieces.at(-1));
    if (now !== last) changes += 1;
    last = now;
    if (before?.quit === false && event.type !== 'launch' && before.workingTime.working) {
      measuredMs += after.state.at.elapsed - before.at.elapsed;
    }
  });
  const { state } = day;
  spans.push(...unrecordedSpans(state.recording, state.at));
  return { spans, satMs: state.sitting.meter.satMs, measuredMs, changes };
}

const isActivity = ({ kind }: Span): boolean => activities.some((activity) => activity === kind);
const lengthOf = ({ fromWall, toWall }: Span): number => toWall - fromWall;
const sum = (lengths: readonly number[]): number => lengths.reduce((total, ms) => total + ms, 0);
const totalOf = (spans: readonly Span[], kind: Activity): number =>
  sum(spans.filter((span) => span.kind === kind).map(lengthOf));

test('on any day, every span has a length and a start', () => {
  checkDays(anyScript(), (file) => {
    for (const span of recordedDay(file).spans) {
      expect(lengthOf(span)).toBeGreaterThan(0);
      expect(Number.isInteger(span.fromWall) && Number.isInteger(span.toWall)).toBe(true);
      expect(span.stretch !== undefined).toBe(span.kind === 'stretch');
    }
  });
});

const anyLineButSetClock = fastCheck.oneof(
  { weight: 6, arbitrary: anyTimeLine },
  { weight: 1, arbitrary: anyZoneChange },
  {
    weight: 4,
    arbitrary: fastCheck.record({
      do: fastCheck.constantFrom(
        'start',
        'finish',
        'close',
        'skip',
        'undo-skip',
        'snooze',
        'standing',
        'sitting',
        'still-sitting',
        'was-away 7m',
        'pause 20m',
        'resume',
        'restart',
        'next-phase',
      ),
    }),
  },
);
const anyDayWithoutSetClock = anyScript({
  line: anyLineButSetClock,
  settings: anySettings({ workingHours: false }),
});

test('activities follow each other without a gap, and their sitting is what the meter counted', () => {
  checkDays(anyDayWithoutSetClock, (file) => {
    const { spans, satMs, measuredMs, changes } = recordedDay(file);
    const doings = spans.filter(isActivity);
    doings.slice(1).forEach((span, index) => {
      expect(span.fromWall).toBe(doings[index]?.toWall);
    });
    expect(sum(doings.map(lengthOf))).toBe(measuredMs);
    // Slips are part of what was before them.
    expect(Math.abs(totalOf(doings, 'sitting') - satMs)).toBeLessThanOrEqual(SHORTEST_MS * changes);
  });
});

test('without slips, the recorded sitting is exactly what the meter counted', () => {
  const line = fastCheck.record({
    for: fastCheck.integer({ min: 1, max: 70 }).map((minutes) => `${String(minutes)}m`),
    user: fastCheck.constantFrom('active', 'still', 'locked', 'asleep', 'typing', 'unreadable'),
  });
  checkDays(anyScript({ line, settings: anySettings({ workingHours: false }) }), (file) => {
    const { spans, satMs } = recordedDay({ ...file, timersLateBy: undefined });
    expect(totalOf(spans, 'sitting')).toBe(satMs);
  });
});

test('setting the clock loses no measured time and records none twice', () => {
  const line = fastCheck.oneof(
    { weight: 5, arbitrary: anyTimeLine },
    { weight: 1, arbitrary: anyClockChange },
  );
  checkDays(anyScript({ line, settings: anySettings({ workingHours: false }) }), (file) => {
    const { spans, measuredMs } = recordedDay(file);
    expect(sum(spans.filter(isActivity).map(lengthOf))).toBe(measuredMs);
  });
});

test('records nothing off hours or while the app isn’t running', () => {
  const line = fastCheck.oneof(
    { weight: 5, arbitrary: anyTimeLine },
    {
      weight: 1,
      arbitrary: fastCheck.record({ do: fastCheck.constantFrom('quit 10m', 'quit 3h', 'reboot 20m') }),
    },
  );
  checkDays(anyScript({ line }), (file) => {
    const { spans } = recordedDay(file);
    let offMs = 0;
    let passedMs = 0;
    runScript(file, ({ event, before, after }) => {
      if (!before) return;
      if (event.type === 'launch') return;
      const ms = after.state.at.elapsed - before.at.elapsed;
      passedMs += ms;
      if (!before.workingTime.working && !after.state.workingTime.working) offMs += ms;
    });
    const recordedMs = sum(spans.filter(isActivity).map(lengthOf));
    expect(recordedMs).toBeLessThanOrEqual(passedMs);
    if (Object.keys(file.settings.workingHours ?? {}).length === 0) expect(recordedMs).toBe(passedMs);
    else if (offMs === passedMs) expect(recordedMs).toBe(0);
  });
});

test('circumstances of the same kind never overlap, unless the clock is set', () => {
  checkDays(anyDayWithoutSetClock, (file) => {
    const { spans } = recordedDay(file);
    for (const kind of circumstances) {
      const ofKind = spans.filter((span) => span.kind === kind);
      ofKind.slice(1).forEach(({ fromWall }, index) => {
        expect(fromWall).toBeGreaterThanOrEqual(ofKind[index]?.toWall ?? NaN);
      });
    }
  });
});
