import { describe, expect, test } from 'vitest';
import { step } from './step.ts';
import { viewOf } from './view-of.ts';
import { libraryOf, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { LONG_STRETCH_MS, longStretch } from '../testing/long-stretch.ts';
import type { Command } from './command.ts';
import type { State } from './state.ts';
import type { Effect } from './effect.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import { AppDriver, present, START, type Signals } from '../testing/app-driver.ts';

const library = libraryOf(
  longStretch({ id: 'side-bend', variants: [sampleVariant(), sampleVariant({ id: 'seated' })] }),
  longStretch({ id: 'twist' }),
);
const appWith = (settings: Partial<Settings> = {}) => new AppDriver({ library, settings });

/** The user has sat for 46 minutes and been reminded at 45. */
const reminded = (settings?: Partial<Settings>) => {
  const app = appWith(settings);
  app.run(46 * MINUTE);
  return app;
};
const at = (minutes: number) => ({ wall: START.wall + minutes * MINUTE, zone: 'UTC' });
const save: Effect = { type: 'save' };
const opened: Effect = { type: 'openSession', focus: true };
const recordedStart: unknown = expect.objectContaining({
  type: 'record',
  record: expect.objectContaining({ kind: 'started', stretch: 'side-bend' }) as unknown,
});
const currentItem = ({ session }: State) => session?.items[session.item];

describe('a reminder', () => {
  test('names the stretch, how long it takes, and why now', () => {
    const app = appWith();
    app.run(45 * MINUTE - SECOND);
    expect(app.run(SECOND)).toEqual([
      {
        type: 'notify',
        again: false,
        stretch: 'side-bend',
        variant: 'plain',
        durationMs: LONG_STRETCH_MS - 5 * SECOND,
        sittingMs: 45 * MINUTE,
        count: 1,
      },
      {
        type: 'record',
        record: {
          kind: 'reminded',
          ...at(45),
          sittingMs: 45 * MINUTE,
          stretch: 'side-bend',
          variant: 'plain',
        },
      },
      save,
    ]);
  });

  test('opens the stretch it named when clicked, even if another would be chosen now', () => {
    const app = reminded();
    app.settings = { ...app.settings, hidden: ['side-bend'] };
    expect(app.command({ name: 'click' })).toEqual([{ type: 'withdraw' }, recordedStart, opened, save]);
    expect(currentItem(app.state)).toEqual({ stretch: 'side-bend', variant: 'plain' });
    expect(app.view.state).toBe('stretching');
  });

  test('opens the library if its stretch has been removed, and another stretch is offered', () => {
    const app = reminded();
    app.library = library.filter(({ stretch }) => stretch.id !== 'side-bend');
    expect(app.command({ name: 'click' })).toEqual([{ type: 'openLibrary' }, save]);
    expect(app.view.choice?.stretch).toBe('twist');
    expect(app.command({ name: 'start' })).toContainEqual(opened);
    expect(currentItem(app.state)).toEqual({ stretch: 'twist', variant: 'plain' });
  });

  test('never opens a stretch that the back profile has ruled out since', () => {
    const app = reminded();
    const withFold = [...library, ...libraryOf(sampleStretch({ id: 'fold', ruledOutBy: ['disc'] }))];
    const state = {
      ...app.state,
      reminders: { ...app.state.reminders, unanswered: { stretch: 'fold', variant: 'plain' } },
    };
    const settings = { ...app.settings, backProfile: { disc: true, backCondition: false } };
    const context = { ...app.context, settings, library: withFold };
    const after = (name: 'click' | 'start') =>
      step(state, { type: 'command', command: { name }, ...app.now }, context);
    expect(after('click').effects).toContainEqual({ type: 'openLibrary' });
    expect(after('click').state.session).toBeNull();
    expect(currentItem(after('start').state)).toEqual({ stretch: 'side-bend', variant: 'plain' });
    expect(viewOf(state, app.now, context).choice?.stretch).toBe('side-bend');
  });

  test('opens its stretch if it was withdrawn just before the click, but not long before', () => {
    const walkOff = () => {
      const app = reminded();
      app.run(SECOND, { locked: true });
      expect(app.run(15 * SECOND, { locked: true })).toContainEqual({ type: 'withdraw' });
      return app;
    };
    const clicked = walkOff();
    expect(clicked.command({ name: 'click' })).toContainEqual(opened);
    expect(currentItem(clicked.state)).toEqual({ stretch: 'side-bend', variant: 'plain' });
    const late = walkOff();
    late.run(15 * SECOND, { locked: true });
    expect(late.command({ name: 'click' })).toEqual([{ type: 'ignored', command: { name: 'click' } }]);
  });

  test('can be answered while the user still counts as away', () => {
    const app = appWith();
    app.run(80 * MINUTE);
    app.run(15 * SECOND, { locked: true });
    expect(app.view).toMatchObject({ state: 'away', can: { snooze: true, skip: true } });
    expect(app.command({ name: 'snooze' })).toContainEqual({ type: 'withdraw' });
  });

  test('does not come if no stretch fits, and the view says why', () => {
    const app = appWith({ places: { seated: false, standing: false, floor: false } });
    expect(app.run(50 * MINUTE).filter(({ type }) => type === 'notify')).toEqual([]);
    expect(app.view).toMatchObject({
      state: 'due',
      status: { key: 'status_nothing_fits', values: { sitting: 50 } },
      choice: undefined,
      nothingFits: [{ key: 'none_places' }],
    });
    expect(app.command({ name: 'start' })).toEqual([{ type: 'openLibrary' }, save]);
  });

  test('that fell due during a pause comes when reminders are resumed and the user is back', () => {
    const app = appWith();
    app.run(40 * MINUTE);
    app.command({ name: 'pause', until: 'resumed' });
    app.run(40 * MINUTE);
    expect(app.view.can).toMatchObject({ snooze: false, skip: false });
    expect(app.command({ name: 'skip' })[0]?.type).toBe('ignored');
    app.run(15 * SECOND, { locked: true });
    expect(app.command({ name: 'resume' })).toEqual([save]);
    expect(app.run(SECOND)).toContainEqual(expect.objectContaining({ type: 'notify', count: 1 }));
  });

  test('that is due on return is deferred if the user types at once, and comes if not', () => {
    const backWith = (idleSeconds: number) => {
      const app = appWith({ recoveryMinutes: 30 });
      app.run(44 * MINUTE);
      app.command({ name: 'pause', until: { minutes: 6 } });
      app.run(5.5 * MINUTE);
      app.run(2 * MINUTE, { locked: true, idleSeconds: 60 });
      const effects = app.run(15 * SECOND, { idleSeconds: 0 });
      effects.push(...app.run(4 * SECOND, { idleSeconds }));
      return [app.view.state, effects.filter(({ type }) => type === 'notify').length];
    };
    expect(backWith(0)).toEqual(['deferred', 0]);
    expect(backWith(2)).toEqual(['reminded', 1]);
  });

  test('stays the choice in the view, even if another would be chosen now', () => {
    const app = reminded();
    app.settings = { ...app.settings, hidden: ['side-bend'] };
    expect(app.view.choice).toEqual({
      stretch: 'side-bend',
      variant: 'plain',
      durationMs: LONG_STRETCH_MS - 5 * SECOND,
      reasons: [
        { key: 'reason_sitting', values: { sitting: 46 } },
        { key: 'reason_never_done', values: {} },
      ],
    });
  });

  test('comes when new settings make it due, and is withdrawn when they no longer do', () => {
    const app = appWith();
    app.run(31 * MINUTE);
    app.settings = { ...app.settings, intervalMinutes: 30 };
    expect(app.handle({ type: 'settingsChanged', ...app.now })[0]).toMatchObject({ type: 'notify' });
    app.settings = { ...app.settings, intervalMinutes: 60 };
    expect(app.handle({ type: 'settingsChanged', ...app.now })).toEqual([{ type: 'withdraw' }, save]);
    expect(app.view.sittingMs).toBe(31 * MINUTE);
  });
});

describe('snoozing', () => {
  test('records the stretch of the reminder and lasts for the given minutes', () => {
    const app = reminded();
    expect(app.command({ name: 'snooze', minutes: 20 })).toEqual([
      { type: 'withdraw' },
      {
        type: 'record',
        record: {
          kind: 'snoozed',
          ...at(46),
          sittingMs: 46 * MINUTE,
          stretch: 'side-bend',
          variant: 'plain',
        },
      },
      save,
    ]);
    expect(app.view).toMatchObject({
      state: 'snoozed',
      status: { key: 'status_snoozed', values: { sitting: 46, next: 20 } },
    });
  });
});

describe('skipping', () => {
  test('records the meter before it, and can be undone for a minute', () => {
    const app = reminded();
    expect(app.command({ name: 'skip' })[1]).toMatchObject({
      record: { kind: 'skipped', sittingMs: 46 * MINUTE },
    });
    app.run(MINUTE);
    expect(app.view).toMatchObject({ state: 'sitting', sittingMs: MINUTE, can: { undoSkip: true } });
    app.run(SECOND);
    expect(app.view.can.undoSkip).toBe(false);
  });

  test('ends the chance to deny an absence before it', () => {
    const app = appWith();
    app.run(80 * MINUTE);
    app.run(15 * SECOND, { locked: true });
    app.run(SECOND);
    expect(app.view.can).toMatchObject({ skip: true, stillSitting: true });
    app.command({ name: 'skip' });
    expect(app.view.can.stillSitting).toBe(false);
  });

  test('cannot be undone once a stretch or a pause has started', () => {
    for (const command of [{ name: 'start' }, { name: 'pause', until: 'tomorrow' }] as Command[]) {
      const app = reminded();
      app.command({ name: 'skip' });
      app.command(command);
      expect(app.command({ name: 'undoSkip' })[0]?.type).toBe('ignored');
    }
  });
});

describe('a stretch', () => {
  test('that is finished is recorded with the sitting before it, and takes one answer about comfort', () => {
    const app = reminded();
    app.starts({ name: 'start', stretch: 'twist' });
    app.run(30 * SECOND);
    expect(app.finishesItem()).toEqual([
      {
        type: 'record',
        record: {
          kind: 'stretch',
          ...at(46.5),
          sittingMs: 46 * MINUTE,
          stretch: 'twist',
          variant: 'plain',
          durationMs: 30 * SECOND,
        },
      },
    ]);
    expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
    expect(app.command({ name: 'answerComfort', comfort: 'better' })).toEqual([
      {
        type: 'record',
        record: {
          kind: 'comfort',
          ...at(46.5),
          sittingMs: 0,
          stretch: 'twist',
          variant: 'plain',
          comfort: 'better',
        },
      },
      save,
    ]);
    expect(app.command({ name: 'answerComfort', comfort: 'same' })[0]?.type).toBe('ignored');
  });

  test('is not chosen again if another was last done longer ago', () => {
    const lastDone = { 'side-bend': START.wall - HOUR, twist: START.wall - 2 * HOUR };
    const app = new AppDriver({ library, lastDone });
    expect(app.view.choice?.stretch).toBe('twist');
    app.starts({ name: 'start' });
    app.finishesItem();
    expect(app.view.choice?.stretch).toBe('side-bend');
  });

  test('ends early if another is started', () => {
    const app = reminded();
    app.starts({ name: 'start', stretch: 'twist' });
    app.run(10 * SECOND);
    const effects = app.command({ name: 'start', stretch: 'side-bend' });
    expect(effects.map(({ type }) => type)).toEqual(['record', 'openSession', 'save']);
    expect(effects[0]).toMatchObject({ record: { kind: 'endedEarly', stretch: 'twist' } });
  });

  test('that is running is not started again, except in another variant', () => {
    const app = reminded();
    app.starts({ name: 'start', stretch: 'side-bend' });
    app.command({ name: 'switchVariant', variant: 'seated' });
    app.run(10 * SECOND);
    for (const variant of [undefined, 'seated']) {
      const again: Command = { name: 'start', stretch: 'side-bend', ...(variant && { variant }) };
      expect(app.command(again)).toEqual([{ type: 'ignored', command: again }]);
    }
    const effects = app.command({ name: 'start', stretch: 'side-bend', variant: 'plain' });
    expect(effects).toMatchObject([
      { record: { kind: 'endedEarly', variant: 'seated', durationMs: 10 * SECOND } },
      { type: 'openSession' },
      save,
    ]);
    expect(currentItem(app.state)?.variant).toBe('plain');
  });

  test('is not started if the library does not have it', () => {
    const app = reminded();
    expect(app.command({ name: 'start', stretch: 'headstand' })[0]?.type).toBe('ignored');
    expect(app.command({ name: 'start', stretch: 'twist', variant: 'seated' })[0]?.type).toBe('ignored');
    expect(app.view.state).toBe('reminded');
  });

  test('is abandoned after five minutes of pause: it is recorded and its window closes', () => {
    const app = reminded();
    app.starts({ name: 'start' });
    app.command({ name: 'pauseSession' });
    app.run(4 * MINUTE);
    app.command({ name: 'pauseSession' });
    const effects = app.run(MINUTE);
    expect(effects.filter(({ type }) => type !== 'save')).toMatchObject([
      { type: 'record', record: { kind: 'endedEarly', durationMs: 0 } },
      { type: 'closeWindow' },
    ]);
    expect(app.view.state).toBe('sitting');
  });

  test('closed early lasted for as long as its clock ran; its pauses count as time away too', () => {
    const app = reminded();
    app.starts({ name: 'start' });
    app.run(20 * SECOND);
    for (const command of [{ name: 'pauseSession' }, { name: 'resumeSession' }] as const) {
      app.command(command);
      app.run(MINUTE);
      app.command(command);
      app.run(10 * SECOND);
    }
    app.command({ name: 'pauseSession' });
    app.run(MINUTE);
    // 20 s, 70 s of pause, 70 s, and 60 s of pause: 220 s in all, each minute of which takes off 9.2 min.
    expect(app.command({ name: 'close' })[0]).toMatchObject({
      record: { kind: 'endedEarly', durationMs: 90 * SECOND, sittingMs: 46 * MINUTE },
    });
    expect(app.view.sittingMs).toBe(46 * MINUTE - Math.round((220 * SECOND * 46) / 5));
  });

  test('is not abandoned if it is resumed in time', () => {
    const app = reminded();
    app.starts({ name: 'start' });
    app.command({ name: 'pauseSession' });
    app.run(4 * MINUTE);
    app.command({ name: 'resumeSession' });
    app.run(2 * MINUTE);
    expect(app.view.state).toBe('stretching');
  });
});

describe('saving', () => {
  const gapsBetweenSaves = (tick: Partial<Signals>) => {
    const app = appWith();
    let lastMs = app.now.elapsed;
    let longestMs = 0;
    for (let second = 0; second < 3600; second += 1) {
      if (app.run(SECOND, tick).some(({ type }) => type === 'save')) lastMs = app.now.elapsed;
      longestMs = Math.max(longestMs, app.now.elapsed - lastMs);
    }
    return longestMs;
  };

  test('happens at least once a minute', () => {
    expect(gapsBetweenSaves({})).toBeLessThanOrEqual(MINUTE);
    expect(gapsBetweenSaves({ locked: true })).toBeLessThanOrEqual(MINUTE);
    const late = appWith();
    const saved: number[] = [];
    for (let ticks = 0; ticks < 100; ticks += 1) {
      late.now = { ...late.now, elapsed: late.now.elapsed + 15.9 * SECOND };
      if (late.handle({ type: 'tick', ...present, ...late.now }).some(({ type }) => type === 'save')) {
        saved.push(late.now.elapsed);
      }
    }
    expect(saved.length).toBeGreaterThan(0);
    for (const [index, ms] of saved.entries()) {
      expect(ms - (saved[index - 1] ?? START.elapsed)).toBeLessThanOrEqual(MINUTE);
    }
    const app = appWith();
    const saves = app.run(20 * MINUTE).filter(({ type }) => type === 'save');
    expect(saves.length).toBeGreaterThanOrEqual(20);
    expect(saves.length).toBeLessThanOrEqual(30);
  });

  test('happens on every change of the reminder state, every command that applies, and quit', () => {
    const app = appWith();
    app.run(20 * SECOND);
    expect(app.run(SECOND, { locked: true })).toEqual([save]);
    expect(app.run(SECOND, { locked: true })).toEqual([]);
    expect(app.run(SECOND)).toEqual([save]);
    expect(app.command({ name: 'readRedFlags' })).toEqual([save]);
    expect(app.command({ name: 'resume' })).toEqual([{ type: 'ignored', command: { name: 'resume' } }]);
    expect(app.handle({ type: 'quit', ...app.now })).toEqual([save]);
  });
});

test.each([
  ['the red flags were read', 'readRedFlags', 'redFlagsRead'],
  ['the welcome is over', 'leaveWelcome', 'welcomed'],
  ['the way back without a tray was read', 'readNoTray', 'noTrayRead'],
] as const)('the app remembers that %s', (_, name, remembered) => {
  const app = appWith();
  expect(app.view[remembered]).toBe(false);
  expect(app.command({ name })).toEqual([save]);
  expect(app.view[remembered]).toBe(true);
  app.restart();
  expect(app.view[remembered]).toBe(true);
});

test('a click on an old notification after a restart opens its stretch, and nothing is shown again', () => {
  const app = reminded();
  expect(app.restart()).toEqual([save]);
  expect(app.does({ name: 'click' })).toEqual([{ type: 'withdraw' }, recordedStart, opened]);
  expect(currentItem(app.state)).toEqual({ stretch: 'side-bend', variant: 'plain' });
  expect(app.run(MINUTE).map(({ type }) => type)).not.toContain('notify');
});

test('no reminder comes after quitting', () => {
  const app = appWith();
  app.run(45 * MINUTE - SECOND);
  app.now = { ...app.now, elapsed: app.now.elapsed + SECOND };
  expect(app.handle({ type: 'quit', ...app.now })).toEqual([save]);
});
