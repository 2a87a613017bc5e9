import { describe, expect, test } from 'vitest';
import { keep, savedStateSchema, launch, step, type SavedState, type State } from './step.ts';
import { libraryOf, sampleStretch } from '../choice/testing/sample-stretches.ts';
import type { Command } from './command.ts';
import { MINUTE, type Moment } from '../time/moment.ts';
import { defaultSettings as settings } from '../settings/settings.ts';
import { LivedApp, START } from '../testing/app-driver.ts';

const library = libraryOf(sampleStretch({ id: 'side-bend' }));
const at = (minutes: number): Moment => ({
  ...START,
  wall: START.wall + minutes * MINUTE,
  elapsed: START.elapsed + minutes * MINUTE,
});

/** An app in which the person has sat for so many minutes. */
function satFor(minutes: number): State {
  const app = new LivedApp({ library });
  app.live(minutes * MINUTE);
  return app.state;
}

const after = (state: State, event: { command: Command } | 'quit', minutes: number): State =>
  step(
    state,
    event === 'quit' ? { type: 'quit', ...at(minutes) } : { type: 'command', ...event, ...at(minutes) },
    settings,
    library,
  ).state;

const written = (state: State, minutes: number): SavedState =>
  savedStateSchema.parse(JSON.parse(JSON.stringify(keep(state, at(minutes)))));
const sittingAfter = (kept: SavedState, moment: Moment) =>
  launch(kept, moment, {}, settings, library).state.sitting.meter.sittingMs / MINUTE;

describe('after a clean quit', () => {
  const kept = written(after(satFor(40), 'quit', 40), 40);

  test('the whole time counts as away', () => {
    expect(kept.clean).toBe(true);
    expect(sittingAfter(kept, at(40))).toBe(40);
    expect(sittingAfter(kept, at(40.5))).toBe(35.5);
    expect(sittingAfter(kept, at(42))).toBe(22);
    expect(sittingAfter(kept, at(50))).toBe(0);
  });

  test('long enough it is a natural break', () => {
    expect(launch(kept, at(50), {}, settings, library).effects).toEqual([
      {
        type: 'record',
        record: {
          kind: 'naturalBreak',
          wall: at(50).wall,
          zone: 'UTC',
          sittingMs: 40 * MINUTE,
          durationMs: 10 * MINUTE,
        },
      },
      { type: 'save' },
    ]);
    expect(launch(kept, at(42), {}, settings, library).effects).toEqual([{ type: 'save' }]);
  });

  test('the reminder is withdrawn when the meter has fallen below it, but a click still opens it', () => {
    const quit = written(after(satFor(46), 'quit', 46), 46);
    expect(quit.reminders.unanswered).toEqual({ stretch: 'side-bend', variant: 'plain' });
    const { state, effects } = launch(quit, at(47), {}, settings, library);
    expect(effects).toContainEqual({ type: 'withdraw' });
    const clicked = step(
      state,
      { type: 'command', command: { name: 'click' }, ...at(47) },
      settings,
      library,
    );
    expect(clicked.effects).toContainEqual({
      type: 'openStretch',
      stretch: 'side-bend',
      variant: 'plain',
    });
  });
});

describe('after a kill', () => {
  const kept = written(satFor(40), 40);

  test('a minute counts as before, and only what goes beyond is away', () => {
    expect(kept.clean).toBe(false);
    expect(sittingAfter(kept, at(40.5))).toBe(40.5);
    expect(sittingAfter(kept, at(41))).toBe(41);
    expect(sittingAfter(kept, at(43))).toBe(41 - 18);
  });

  test('who was away stays away', () => {
    const away = step(
      satFor(40),
      { type: 'tick', idleSeconds: 0, locked: true, windowFocused: false, ...at(40) },
      settings,
      library,
    ).state;
    expect(sittingAfter(written(away, 40), at(41))).toBe(31);
    expect(sittingAfter(written(away, 40), at(42))).toBe(22);
  });

  test('a stretch that ran has ended early', () => {
    const stretching = written(after(satFor(40), { command: { name: 'start' } }, 40), 40.5);
    const { state, effects } = launch(stretching, at(41), {}, settings, library);
    expect(effects[0]).toMatchObject({
      type: 'record',
      record: {
        kind: 'endedEarly',
        stretch: 'side-bend',
        sittingMs: 40 * MINUTE,
        durationMs: MINUTE / 2,
        wall: at(40.5).wall,
      },
    });
    expect(state.running).toBeNull();
    expect(state.sitting.presence.kind).toBe('present');
    expect(state.sitting.meter.sittingMs).toBe(31 * MINUTE);
  });
});

describe('after the machine was started anew', () => {
  const kept = written(satFor(40), 40);

  test('elapsed time is less, and the wall clock tells the gap', () => {
    expect(sittingAfter(kept, { ...at(43), elapsed: MINUTE })).toBe(41 - 18);
  });

  test('also when the machine has run for longer by now than it had then', () => {
    const soonAfterStart = { ...kept, at: { ...kept.at, elapsed: MINUTE } };
    expect(sittingAfter(soonAfterStart, { ...at(43), elapsed: 2 * MINUTE })).toBe(41 - 18);
  });

  test('also when the wall clock was set back a little meanwhile', () => {
    expect(sittingAfter(kept, { ...at(43), elapsed: 10 * MINUTE })).toBe(41 - 18);
  });

  test('a wall clock set back meanwhile leaves no negative gap', () => {
    expect(sittingAfter(kept, { ...at(-600), elapsed: MINUTE })).toBe(40);
  });

  test('a pause lasts on by the new elapsed time', () => {
    const paused = written(after(satFor(40), { command: { name: 'pause', until: { minutes: 30 } } }, 40), 40);
    const { state } = launch(paused, { ...at(50), elapsed: MINUTE }, {}, settings, library);
    expect(state.paused).toEqual({ until: 'time', elapsedMs: 21 * MINUTE });
  });
});

describe('what is written', () => {
  test('stands at the moment of writing', () => {
    expect(written(satFor(40), 40.25).sitting.meter.sittingMs).toBe(40.25 * MINUTE);
  });

  test('does not take a sleep that no event has told of for sitting', () => {
    const kept = written(satFor(40), 500);
    expect(kept.sitting.meter.sittingMs).toBe(40 * MINUTE);
    expect(sittingAfter(kept, at(501))).toBe(0);
  });

  test('after the end stands at the end', () => {
    expect(sittingAfter(written(after(satFor(40), 'quit', 40), 42), at(42))).toBe(22);
  });
});

test('a wall clock set forward while the app was not running is not taken for time', () => {
  const kept = written(satFor(40), 40);
  expect(sittingAfter(kept, { ...at(40.5), wall: at(40 + 300).wall })).toBe(40.5);
});

test('a reminder of a stretch that is no longer there is forgotten', () => {
  const kept = written(satFor(46), 46);
  const { state } = launch(kept, at(46), {}, settings, libraryOf(sampleStretch({ id: 'twist' })));
  expect(state.reminders.unanswered).toBeNull();
});

test.each([
  ['nothing', undefined],
  ['another version', { version: 2 }],
  ['half of it', { version: 1, at: at(0), clean: true }],
])('%s is not taken for a kept state', (_, raw) => {
  expect(savedStateSchema.safeParse(raw).success).toBe(false);
});
