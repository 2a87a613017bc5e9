import { describe, expect, test } from 'vitest';
import { summariesOf } from '../history/day-totals.ts';
import { withNewer } from '../history/replace-spans.ts';
import type { Span } from '../history/span.ts';
import { libraryOf } from '../choice/testing/sample-stretches.ts';
import type { Settings } from '../settings/settings.ts';
import { AppDriver, present, START } from '../testing/app-driver.ts';
import { longStretch } from '../testing/long-stretch.ts';
import { ModelHistory } from '../testing/model-history.ts';
import { MINUTE } from '../time/moment.ts';
import type { Command } from './command.ts';
import { unrecordedSpansOf } from './unrecorded.ts';

/** An app with its history. */
function recordingApp() {
  const history = new ModelHistory();
  const app = new AppDriver({
    library: libraryOf(longStretch({ id: 'side-bend' })),
    watch: ({ effects }) => {
      history.take(effects);
    },
  });
  /** What was recorded, and what isn't yet. */
  const spans = (): Span[] =>
    withNewer(history.activities, unrecordedSpansOf(app.state, app.now, app.context));
  /** The same in minutes since the start; `*` begins a bout. */
  const minutes = () =>
    spans().map(({ kind, fromWall, toWall, beginsBout }) => {
      const from = (fromWall - START.wall) / MINUTE;
      return `${String(from)}–${String((toWall - START.wall) / MINUTE)} ${kind}${beginsBout ? '*' : ''}`;
    });
  /** Lets the user leave now, and come back after some minutes. */
  const leaveFor = (away: number) => {
    app.handle({ type: 'tick', ...present, locked: true, ...app.now });
    app.run(away * MINUTE, { locked: true });
    app.handle({ type: 'tick', ...present, ...app.now });
  };
  const workOnlyOn = (workingHours: Settings['workingHours']) => {
    app.settings = { ...app.settings, workingHours };
    app.handle({ type: 'settingsChanged', ...app.now });
  };
  const meter = () => app.view.sittingMs / MINUTE;
  return { app, spans, minutes, meter, leaveFor, workOnlyOn };
}

const correction = (from: number, to: number, as: 'sitting' | 'away'): Command => ({
  name: 'correct',
  fromWall: START.wall + from * MINUTE,
  toWall: START.wall + to * MINUTE,
  as,
});

describe('"I was sitting"', () => {
  test.each([2, 4, 20])(
    'about the last absence, of %s minutes, does what "I was still sitting" does',
    (away) => {
      const results = [correction(30, 30 + away, 'sitting'), { name: 'stillSitting' } as const].map(
        (command) => {
          const { app, spans, meter, leaveFor } = recordingApp();
          app.run(30 * MINUTE);
          leaveFor(away);
          app.run(5 * MINUTE);
          app.command(command);
          app.run(MINUTE);
          return { spans: spans(), meter: meter(), satMs: app.state.sitting.meter.satMs };
        },
      );
      expect(results[0]?.meter).toBe(36 + away);
      expect(results[0]).toEqual(results[1]);
    },
  );

  test('of part of an absence leaves the rest', () => {
    const { app, minutes, meter, leaveFor } = recordingApp();
    app.run(20 * MINUTE);
    leaveFor(20);
    app.run(5 * MINUTE);
    app.command(correction(22, 38, 'sitting'));
    expect(minutes()).toEqual([
      '0–20 sitting*',
      '20–22 away',
      '22–38 sitting',
      '38–40 away',
      '40–45 sitting',
    ]);
    // 20, less 2 × 9, and 16 − 2 × 9 is below 0, so 5 minutes since.
    expect(meter()).toBe(5);
  });

  test('of an earlier bout changes the history, but not the meter', () => {
    const { app, minutes, meter, leaveFor } = recordingApp();
    app.run(20 * MINUTE);
    leaveFor(10);
    app.run(10 * MINUTE);
    leaveFor(10);
    app.run(5 * MINUTE);
    app.command(correction(20, 30, 'sitting'));
    expect(minutes()).toEqual(['0–40 sitting*', '40–50 away', '50–55 sitting*']);
    expect(meter()).toBe(5);
  });
});

describe('"I was away"', () => {
  test('runs the meter backward for that time', () => {
    const { app, minutes, meter } = recordingApp();
    app.run(40 * MINUTE);
    app.command(correction(30, 32, 'away'));
    expect(minutes()).toEqual(['0–30 sitting*', '30–32 away', '32–40 sitting']);
    expect(meter()).toBe(30 - 18 + 8);
  });

  test('for as long as a full break begins a new bout, and withdraws the reminder', () => {
    const { app, spans, minutes, meter } = recordingApp();
    app.run(50 * MINUTE);
    const effects = app.command(correction(20, 30, 'away'));
    expect(effects.map(({ type }) => type)).toContain('withdraw');
    expect(minutes()).toEqual(['0–20 sitting*', '20–30 away', '30–50 sitting*']);
    expect(meter()).toBe(20);
    expect(summariesOf({ spans: spans(), entries: [] })).toMatchObject([
      { bouts: 2, longestBoutMs: 20 * MINUTE, sittingMs: 40 * MINUTE },
    ]);
  });

  test.each([
    ['the part before', 0, 22, 11, ['0–22 away', '24–35 sitting*']],
    ['the last minutes before', 20, 22, 13, ['0–20 sitting*', '20–22 away', '24–35 sitting']],
    ['some minutes after', 25, 27, 13, ['0–22 sitting*', '24–25 sitting', '25–27 away', '27–35 sitting']],
  ])('where off hours interrupted the bout, about %s them', (_, from, to, sat, expected) => {
    const { app, minutes, meter, workOnlyOn } = recordingApp();
    app.run(22 * MINUTE);
    workOnlyOn({ sunday: [] });
    app.run(2 * MINUTE);
    workOnlyOn({});
    app.run(11 * MINUTE);
    expect(meter()).toBe(33);
    app.command(correction(from, to, 'away'));
    expect(minutes()).toEqual(expected);
    expect(meter()).toBe(sat);
  });

  test('at the start of a bout makes it begin later', () => {
    const { app, minutes, meter } = recordingApp();
    app.run(30 * MINUTE);
    app.command(correction(0, 4, 'away'));
    expect(minutes()).toEqual(['0–4 away', '4–30 sitting*']);
    expect(meter()).toBe(26);
  });
});

describe('undoing a correction', () => {
  test.each([
    ['at once', 0, 5, 9],
    ['after nine minutes', 9, 5, 9],
    ['at once, about the sitting that goes on', 0, 24, 26],
    ['after nine minutes, about the sitting that goes on', 9, 24, 26],
  ])('%s is as if it had never been made', (_, minutes, from, to) => {
    const [undone, never] = [true, false].map((corrects) => {
      const { app, spans, meter, leaveFor } = recordingApp();
      app.run(20 * MINUTE);
      leaveFor(3);
      app.run(5 * MINUTE);
      if (corrects) app.command(correction(from, to, 'away'));
      app.run(minutes * MINUTE);
      if (corrects) {
        expect(app.view.can.undoCorrection).toBe(true);
        app.command({ name: 'undoCorrection' });
        expect(app.view.can.undoCorrection).toBe(false);
      }
      app.run(MINUTE);
      return { spans: spans(), meter: meter(), satMs: app.state.sitting.meter.satMs };
    });
    expect(undone).toEqual(never);
  });

  test('leaves the meter alone after a full break', () => {
    const [undone, never] = [true, false].map((corrects) => {
      const { app, spans, meter, leaveFor } = recordingApp();
      app.run(30 * MINUTE);
      if (corrects) app.command(correction(20, 22, 'away'));
      leaveFor(6);
      app.run(2 * MINUTE);
      if (corrects) app.command({ name: 'undoCorrection' });
      app.run(MINUTE);
      return { spans: spans(), meter: meter(), satMs: app.state.sitting.meter.satMs };
    });
    expect(never?.meter).toBe(3);
    expect(undone).toEqual(never);
  });

  test('resumes a snooze that the correction ended', () => {
    const { app } = recordingApp();
    app.run(46 * MINUTE);
    app.command({ name: 'snooze', minutes: 20 });
    app.run(MINUTE);
    app.command(correction(20, 47, 'away'));
    expect(app.view.state).toBe('sitting');
    app.command({ name: 'undoCorrection' });
    expect(app.view.state).toBe('snoozed');
    app.run(18 * MINUTE);
    expect(app.view.state).toBe('snoozed');
    app.run(2 * MINUTE);
    expect(app.view.state).toBe('reminded');
  });

  test('isn’t possible after the clock was set back, because newer records cover the same times', () => {
    const { app, spans } = recordingApp();
    app.run(20 * MINUTE);
    app.command(correction(5, 9, 'away'));
    app.now = { ...app.now, wall: app.now.wall - 18 * MINUTE };
    app.run(2 * MINUTE);
    expect(app.view.can.undoCorrection).toBe(false);
    const before = spans();
    expect(app.does({ name: 'undoCorrection' })).toMatchObject([{ type: 'ignored' }]);
    expect(spans()).toEqual(before);
  });

  test('is possible for ten minutes, or until something else in the past changes', () => {
    const { app } = recordingApp();
    app.run(20 * MINUTE);
    app.command(correction(5, 9, 'away'));
    app.run(11 * MINUTE);
    expect(app.view.can.undoCorrection).toBe(false);
    expect(app.does({ name: 'undoCorrection' })).toMatchObject([{ type: 'ignored' }]);
  });
});

test.each([
  ['the future', 10, 21],
  ['more than a day', -1500, 10],
  ['no time', 10, 10],
  ['a time that ends before it begins', 10, 5],
])('a correction of %s doesn’t apply', (_, from, to) => {
  const { app } = recordingApp();
  app.run(20 * MINUTE);
  expect(app.does(correction(from, to, 'away'))).toMatchObject([{ type: 'ignored' }]);
});
