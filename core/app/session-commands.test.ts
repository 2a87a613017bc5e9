/** Starting, replacing and controlling a session. */
import { describe, expect, test } from 'vitest';
import { libraryOf, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { playbackPositionAt } from '../session/playback.ts';
import { layoutOf } from '../session/session.ts';
import { defaultSettings } from '../settings/settings.ts';
import { AppDriver } from '../testing/app-driver.ts';
import { LONG_STRETCH_MS } from '../testing/long-stretch.ts';
import { sessionLibrary } from '../testing/session-library.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';

/** The user has sat for 30 minutes. */
function appAfter30Minutes(): AppDriver {
  const app = new AppDriver(sessionLibrary);
  app.run(30 * MINUTE);
  return app;
}

/** A session that has been running for `ms`. */
function running(start: Parameters<AppDriver['starts']>[0], ms = 0): AppDriver {
  const app = appAfter30Minutes();
  app.starts(start);
  app.run(ms);
  return app;
}

const sideBend = { name: 'start', stretch: 'side-bend' } as const;
const reset = { name: 'startRoutine', routine: 'reset' } as const;
const another = { name: 'startAnother' } as const;
const opened: Effect = { type: 'openSession', focus: true };
const ignored = (command: Command): Effect[] => [{ type: 'ignored', command }];
const stretchOf = ({ state: { session } }: AppDriver) => session?.items[session.item]?.stretch;

function positionOf({ state, now }: AppDriver) {
  const run = state.session && layoutOf(state.session, sessionLibrary.library);
  if (!run) throw new Error('no session is running');
  return playbackPositionAt(run.playback, run.timeline, now.elapsed);
}

describe('starting', () => {
  test('opens the session with its clock stopped until it begins', () => {
    const app = appAfter30Minutes();
    expect(app.does(sideBend)).toEqual([opened]);
    expect(app.state.session).toMatchObject({ begun: false, playback: { positionMs: 0, running: false } });
    app.run(10 * SECOND);
    expect(app.does({ name: 'beginSession' })).toEqual([]);
    app.run(20 * SECOND);
    expect(positionOf(app)).toMatchObject({ positionMs: 20 * SECOND, running: true });
  });

  test('no other session command applies before the session begins, or without a session', () => {
    const app = appAfter30Minutes();
    const commands: Command[] = [
      { name: 'pauseSession' },
      { name: 'resumeSession' },
      { name: 'nextPhase' },
      { name: 'previousPhase' },
      { name: 'restartStretch' },
      { name: 'switchVariant', variant: 'seated' },
      { name: 'switchSides' },
    ];
    const beginSession: Command = { name: 'beginSession' };
    for (const command of [...commands, beginSession]) expect(app.does(command)).toEqual(ignored(command));
    app.does(sideBend);
    for (const command of commands) expect(app.does(command)).toEqual(ignored(command));
    app.does(beginSession);
    expect(app.does(beginSession)).toEqual(ignored(beginSession));
  });

  test.each([sideBend, reset])('is ignored if the same session is already running: %o', (command) => {
    const app = running(command, 10 * SECOND);
    const { session } = app.state;
    expect(app.does(command)).toEqual(ignored(command));
    expect(app.state.session).toBe(session);
  });

  test.each([sideBend, reset])('shows the same session if it is paused: %o', (command) => {
    const app = running(command, 10 * SECOND);
    app.does({ name: 'pauseSession' });
    const { session } = app.state;
    for (const again of [command, ...(command === sideBend ? [{ name: 'start' } as const] : [])]) {
      expect(app.does(again)).toEqual([{ type: 'openSession', focus: true }]);
      expect(app.state.session).toBe(session);
    }
  });

  test('forgets the session that ended before', () => {
    const app = running(sideBend);
    app.does({ name: 'close' });
    expect(app.view.ended).not.toBeNull();
    app.does(sideBend);
    expect(app.view.ended).toBeNull();
  });
});

describe('another stretch', () => {
  test('replaces the one passed over, and none is offered twice', () => {
    const app = appAfter30Minutes();
    expect(app.does(sideBend)).toEqual([opened]);
    expect(app.does(another)).toEqual([opened]);
    expect(stretchOf(app)).toBe('bridge');
    expect(app.view.can.startAnother).toBe(true);
    expect(app.does(another)).toEqual([opened]);
    expect(stretchOf(app)).toBe('twist');
    expect(app.view.can.startAnother).toBe(false);
    expect(app.does(another)).toEqual(ignored(another));
    expect(stretchOf(app)).toBe('twist');
  });

  test('may be one that was passed over in an earlier session', () => {
    const app = running(sideBend);
    app.does(another);
    app.does({ name: 'close' });
    app.does({ name: 'start', stretch: 'bridge' });
    expect(app.does(another)).toEqual([opened]);
    expect(stretchOf(app)).toBe('side-bend');
  });

  test('continues the meter, and only the last stretch is recorded, with its own duration', () => {
    const app = running(sideBend, MINUTE);
    app.starts(another);
    app.run(2 * MINUTE);
    expect(app.does({ name: 'close' })).toMatchObject([
      {
        type: 'record',
        record: { kind: 'endedEarly', stretch: 'bridge', durationMs: 2 * MINUTE, sittingMs: 30 * MINUTE },
      },
    ]);
    // Three minutes, each of which takes off 9 of the 30.
    expect(app.view.sittingMs).toBe(3 * MINUTE);
  });

  test('does not inherit the pause of the one before', () => {
    const app = running(sideBend);
    app.does({ name: 'pauseSession' });
    app.run(4 * MINUTE);
    app.starts(another);
    app.run(2 * MINUTE);
    expect(app.view.state).toBe('stretching');
    expect(positionOf(app).positionMs).toBe(2 * MINUTE);
  });

  test('is only one that may be offered', () => {
    const app = running(sideBend);
    app.does({ name: 'setAside', stretch: 'bridge' });
    app.settings = { ...defaultSettings, hidden: ['twist'] };
    expect(app.view.can.startAnother).toBe(false);
    expect(app.does(another)).toEqual(ignored(another));
  });

  test('replaces neither a routine nor nothing', () => {
    const app = appAfter30Minutes();
    expect(app.view.can.startAnother).toBe(false);
    expect(app.does(another)).toEqual(ignored(another));
    app.does(reset);
    expect(app.view.can.startAnother).toBe(false);
    expect(app.does(another)).toEqual(ignored(another));
  });
});

describe('the stretch that was replaced', () => {
  const back = { name: 'startReplaced' } as const;

  test('comes back in its variant, with the meter as if it had never been replaced', () => {
    const app = running({ ...sideBend, variant: 'seated' });
    app.does(another);
    app.does(another);
    expect(app.does(back)).toEqual([opened]);
    expect(stretchOf(app)).toBe('bridge');
    expect(app.does({ ...back, variant: 'seated' })).toEqual([opened]);
    expect(app.state.session).toMatchObject({
      items: [{ stretch: 'side-bend', variant: 'seated' }],
      passedOver: [],
      begun: false,
      sittingBeforeMs: 30 * MINUTE,
    });
    expect(app.view.can.startAnother).toBe(true);
  });

  test('is none without a session, or if nothing was replaced', () => {
    const app = appAfter30Minutes();
    expect(app.does(back)).toEqual(ignored(back));
    app.does(sideBend);
    expect(app.does(back)).toEqual(ignored(back));
  });
});

describe('pausing and resuming a session', () => {
  test('stops its clock and starts it again', () => {
    const app = running(sideBend, 20 * SECOND);
    expect(app.does({ name: 'pauseSession' })).toEqual([]);
    app.run(MINUTE);
    expect(positionOf(app)).toMatchObject({ positionMs: 20 * SECOND, running: false });
    expect(app.does({ name: 'resumeSession' })).toEqual([]);
    app.run(10 * SECOND);
    expect(positionOf(app)).toMatchObject({ positionMs: 30 * SECOND, running: true });
  });

  test('is ignored if the session is already paused or running', () => {
    const app = running(sideBend);
    const pauseSession: Command = { name: 'pauseSession' };
    const resumeSession: Command = { name: 'resumeSession' };
    expect(app.does(resumeSession)).toEqual(ignored(resumeSession));
    app.does(pauseSession);
    expect(app.does(pauseSession)).toEqual(ignored(pauseSession));
  });
});

describe('moving between phases', () => {
  test('goes to the next phase, whether running or paused', () => {
    const app = running(sideBend, SECOND);
    expect(app.does({ name: 'nextPhase' })).toEqual([]);
    expect(positionOf(app)).toMatchObject({ phase: { kind: 'move' }, phaseElapsedMs: 0, running: true });
    app.does({ name: 'pauseSession' });
    expect(app.does({ name: 'nextPhase' })).toEqual([]);
    expect(positionOf(app)).toMatchObject({ phase: { kind: 'hold' }, phaseElapsedMs: 0, running: false });
  });

  test('goes back to the start of the phase, or to the one before if it has just started', () => {
    const app = running(sideBend, 20 * SECOND);
    app.does({ name: 'previousPhase' });
    expect(positionOf(app)).toMatchObject({ phase: { kind: 'hold' }, phaseElapsedMs: 0 });
    app.does({ name: 'previousPhase' });
    expect(positionOf(app)).toMatchObject({ phase: { kind: 'move' }, phaseElapsedMs: 0 });
  });

  test('past the last phase finishes the session, even while it is paused', () => {
    const app = running(sideBend, 20 * SECOND);
    app.does({ name: 'pauseSession' });
    app.run(MINUTE);
    app.does({ name: 'nextPhase' });
    expect(app.does({ name: 'nextPhase' })).toMatchObject([
      { type: 'record', record: { kind: 'stretch', stretch: 'side-bend', durationMs: 20 * SECOND } },
    ]);
    expect(app.state).toMatchObject({ session: null, ended: { how: 'finished', activeMs: 20 * SECOND } });
    expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  });

  test('back into a finished stretch of a routine does not record it again', () => {
    const app = running(reset, 30 * SECOND);
    expect(app.finishesItem()).toMatchObject([{ record: { kind: 'stretch', stretch: 'side-bend' } }]);
    app.does({ name: 'previousPhase' });
    expect(positionOf(app).phase.item).toBe(0);
    expect(stretchOf(app)).toBe('twist');
    // The last move of the first stretch takes 2 s, and the announcement of the second 10 s.
    app.run(10 * SECOND);
    expect(positionOf(app).phase.item).toBe(1);
    const effects = app.finishesItem();
    expect(effects).toMatchObject([
      { record: { kind: 'stretch', stretch: 'twist', durationMs: 10 * SECOND } },
    ]);
    expect(app.state.session).toBeNull();
  });

  test('restarts the five minutes after which a paused session is abandoned', () => {
    const app = running(reset, MINUTE);
    app.does({ name: 'pauseSession' });
    app.run(4 * MINUTE);
    app.does({ name: 'nextPhase' });
    app.run(4 * MINUTE);
    expect(app.view.state).toBe('stretching');
    app.run(MINUTE);
    expect(app.view.state).toBe('sitting');
  });
});

describe('restarting a stretch', () => {
  test('starts it over, running, and keeps the time it has already taken', () => {
    const app = running(sideBend, MINUTE);
    app.does({ name: 'pauseSession' });
    expect(app.does({ name: 'restartStretch' })).toEqual([]);
    expect(positionOf(app)).toMatchObject({ positionMs: 0, running: true });
    expect(app.run(LONG_STRETCH_MS - 1)).not.toContainEqual(expect.objectContaining({ type: 'record' }));
    expect(app.run(1)).toContainEqual(
      expect.objectContaining({
        record: expect.objectContaining({ durationMs: MINUTE + LONG_STRETCH_MS }) as object,
      }),
    );
  });

  test('starts only the current stretch of a routine over', () => {
    const app = running(reset);
    app.finishesItem();
    app.run(30 * SECOND);
    app.does({ name: 'restartStretch' });
    expect(positionOf(app)).toMatchObject({ positionMs: LONG_STRETCH_MS, phase: { item: 1 } });
  });
});

describe('switching the variant', () => {
  test('opens nothing, and the history entry names the last variant', () => {
    const app = running(sideBend, MINUTE);
    expect(app.does({ name: 'switchVariant', variant: 'seated' })).toEqual([]);
    app.run(MINUTE);
    expect(app.finishesItem()).toMatchObject([
      { record: { kind: 'stretch', stretch: 'side-bend', variant: 'seated', durationMs: 2 * MINUTE } },
    ]);
    expect(app.does({ name: 'answerComfort', comfort: 'same' })).toMatchObject([
      { record: { stretch: 'side-bend', variant: 'seated' } },
    ]);
  });

  test('affects only the current stretch of a routine', () => {
    const app = running(reset);
    expect(app.does({ name: 'switchVariant', variant: 'seated' })).toEqual([]);
    expect(app.finishesItem()).toMatchObject([{ record: { stretch: 'side-bend', variant: 'seated' } }]);
    const unknown: Command = { name: 'switchVariant', variant: 'seated' };
    expect(app.does(unknown)).toEqual(ignored(unknown));
    expect(app.finishesItem()).toMatchObject([{ record: { stretch: 'twist', variant: 'plain' } }]);
  });

  test('pauses the session if the other variant has a caution that has not been read', () => {
    const floor = sampleVariant({ id: 'floor', cautions: ['later'] });
    const [entry] = libraryOf(sampleStretch({ id: 'side-bend', variants: [sampleVariant(), floor] }));
    const toFloor: Command = { name: 'switchVariant', variant: 'floor' };
    const app = new AppDriver({ library: [entry!] });
    app.starts(sideBend);
    app.run(7 * SECOND);
    app.does(toFloor);
    expect(app.state.session).toMatchObject({ begun: true, playback: { running: false } });
    app.does({ name: 'readCautions', cautions: ['side-bend/later'] });
    app.does({ name: 'resumeSession' });
    app.does({ name: 'switchVariant', variant: 'plain' });
    app.does(toFloor);
    expect(app.state.session).toMatchObject({ begun: true, playback: { running: true } });
  });

  test.each<[string, Parameters<AppDriver['starts']>[0] | undefined, string]>([
    ['it is the current one', sideBend, 'plain'],
    ['the stretch does not have it', { name: 'start', stretch: 'twist' }, 'seated'],
    ['no session is running', undefined, 'plain'],
  ])('is ignored if %s', (_, start, variant) => {
    const app = start ? running(start) : appAfter30Minutes();
    const command: Command = { name: 'switchVariant', variant };
    expect(app.does(command)).toEqual(ignored(command));
  });
});

describe('switching sides', () => {
  const switchSides: Command = { name: 'switchSides' };
  const twoSided = { name: 'start', stretch: 'two-sided' } as const;

  test('starts the set over with the other side first, and no side is lost', () => {
    const app = running(twoSided, 20 * SECOND);
    expect(positionOf(app).phase.side).toBe('right');
    expect(app.does(switchSides)).toEqual([]);
    expect(positionOf(app).phase).toMatchObject({ kind: 'leadIn', side: 'left' });
    const sides = new Set<string>();
    for (let second = 0; app.state.session; second += 1) {
      sides.add(positionOf(app).phase.side);
      app.run(SECOND);
    }
    expect([...sides]).toEqual(['left', 'right']);
    expect(app.state.ended?.how).toBe('finished');
  });

  test('is ignored if the stretch has no sides, or is on its last one', () => {
    expect(running(sideBend).does(switchSides)).toEqual(ignored(switchSides));
    const app = running(twoSided);
    while (positionOf(app).phase.side === 'right') app.does({ name: 'nextPhase' });
    app.does({ name: 'nextPhase' });
    expect(app.does(switchSides)).toEqual(ignored(switchSides));
  });
});
