import { describe, expect, test } from 'vitest';
import { step, viewOf } from './step.ts';
import { libraryOf, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import { LivedApp, present, START, type Signals } from '../testing/app-driver.ts';

const library = libraryOf(
  sampleStretch({ id: 'side-bend', variants: [sampleVariant(), sampleVariant({ id: 'seated' })] }),
  sampleStretch({ id: 'twist' }),
);
const appWith = (settings: Partial<Settings> = {}) => new LivedApp({ library, settings });

const reminded = (settings?: Partial<Settings>) => {
  const app = appWith(settings);
  app.live(46 * MINUTE);
  return app;
};
const at = (minutes: number) => ({ wall: START.wall + minutes * MINUTE, zone: 'UTC' });
const save: Effect = { type: 'save' };

describe('a reminder', () => {
  test('names the stretch, how long it takes, and why now', () => {
    const app = appWith();
    app.live(45 * MINUTE - SECOND);
    expect(app.live(SECOND)).toEqual([
      {
        type: 'notify',
        again: false,
        stretch: 'side-bend',
        variant: 'plain',
        durationMs: 19_000,
        sittingMs: 45 * MINUTE,
        count: 1,
      },
      save,
    ]);
  });

  test('that is clicked opens the stretch that it named, even if another would be chosen by now', () => {
    const app = reminded();
    app.settings = { ...app.settings, hidden: ['side-bend'] };
    expect(app.command({ name: 'click' })).toEqual([
      { type: 'withdraw' },
      { type: 'openStretch', stretch: 'side-bend', variant: 'plain' },
      save,
    ]);
    expect(app.view.state).toBe('stretching');
  });

  test('of a stretch that the library has lost opens the library, and another one is offered', () => {
    const app = reminded();
    const left = library.filter(({ stretch }) => stretch.id !== 'side-bend');
    const click = { type: 'command', command: { name: 'click' }, ...app.now } as const;
    const { state, effects } = step(app.state, click, app.settings, left);
    expect(effects).toEqual([{ type: 'openLibrary' }, { type: 'save' }]);
    expect(viewOf(state, app.now, app.settings, left).choice?.stretch).toBe('twist');
    const start = { type: 'command', command: { name: 'start' }, ...app.now } as const;
    expect(step(state, start, app.settings, left).effects).toContainEqual({
      type: 'openStretch',
      stretch: 'twist',
      variant: 'plain',
    });
  });

  test('of a stretch that the back has come to rule out never opens it', () => {
    const app = reminded();
    const withFold = [...library, ...libraryOf(sampleStretch({ id: 'fold', ruledOutBy: ['disc'] }))];
    const state = {
      ...app.state,
      reminders: { ...app.state.reminders, unanswered: { stretch: 'fold', variant: 'plain' } },
    };
    const settings = { ...app.settings, backProfile: { disc: true, backCondition: false } };
    const after = (name: 'click' | 'start') =>
      step(state, { type: 'command', command: { name }, ...app.now }, settings, withFold).effects;
    expect(after('click')).toContainEqual({ type: 'openLibrary' });
    expect(after('start')).toContainEqual({ type: 'openStretch', stretch: 'side-bend', variant: 'plain' });
    expect(viewOf(state, app.now, settings, withFold).choice?.stretch).toBe('side-bend');
  });

  test('withdrawn while the click was on its way is honoured, but not long after', () => {
    const walkOff = () => {
      const app = reminded();
      app.live(SECOND, { locked: true });
      expect(app.live(15 * SECOND, { locked: true })).toContainEqual({ type: 'withdraw' });
      return app;
    };
    expect(walkOff().command({ name: 'click' })).toContainEqual({
      type: 'openStretch',
      stretch: 'side-bend',
      variant: 'plain',
    });
    const late = walkOff();
    late.live(15 * SECOND, { locked: true });
    expect(late.command({ name: 'click' })).toEqual([{ type: 'ignored', command: { name: 'click' } }]);
  });

  test('can be answered while the person still counts as away', () => {
    const app = appWith();
    app.live(80 * MINUTE);
    app.live(15 * SECOND, { locked: true });
    expect(app.view).toMatchObject({ state: 'away', can: { snooze: true, skip: true } });
    expect(app.command({ name: 'snooze' })).toContainEqual({ type: 'withdraw' });
  });

  test('does not come where no stretch fits, and the view says why', () => {
    const app = appWith({ places: { seated: false, standing: false, floor: false } });
    expect(app.live(50 * MINUTE).filter(({ type }) => type === 'notify')).toEqual([]);
    expect(app.view).toMatchObject({
      state: 'due',
      status: { key: 'status_nothing_fits', values: { sitting: 50 } },
      choice: undefined,
      nothingFits: [{ key: 'none_places' }],
    });
    expect(app.command({ name: 'start' })).toEqual([{ type: 'openLibrary' }, save]);
  });

  test('that fell due during a pause waits until it can be answered, and the person is back', () => {
    const app = appWith();
    app.live(40 * MINUTE);
    app.command({ name: 'pause', until: 'resumed' });
    app.live(40 * MINUTE);
    expect(app.view.can).toMatchObject({ snooze: false, skip: false });
    expect(app.command({ name: 'skip' })[0]?.type).toBe('ignored');
    app.live(15 * SECOND, { locked: true });
    expect(app.command({ name: 'resume' })).toEqual([save]);
    expect(app.live(SECOND)).toContainEqual(expect.objectContaining({ type: 'notify', count: 1 }));
  });

  test('that is due when the person comes back and types at once waits; who only comes back is reminded', () => {
    const backWith = (idleSeconds: number) => {
      const app = appWith({ recoveryMinutes: 30 });
      app.live(44 * MINUTE);
      app.command({ name: 'pause', until: { minutes: 6 } });
      app.live(5.5 * MINUTE);
      app.live(2 * MINUTE, { locked: true, idleSeconds: 60 });
      const effects = app.live(15 * SECOND, { idleSeconds: 0 });
      effects.push(...app.live(4 * SECOND, { idleSeconds }));
      return [app.view.state, effects.filter(({ type }) => type === 'notify').length];
    };
    expect(backWith(0)).toEqual(['deferred', 0]);
    expect(backWith(2)).toEqual(['reminded', 1]);
  });

  test('is what the view goes on offering, even if another would be chosen by now', () => {
    const app = reminded();
    app.settings = { ...app.settings, hidden: ['side-bend'] };
    expect(app.view.choice).toEqual({
      stretch: 'side-bend',
      variant: 'plain',
      durationMs: 19_000,
      reasons: [
        { key: 'reason_sitting', values: { sitting: 46 } },
        { key: 'reason_never_done', values: {} },
      ],
    });
  });

  test('comes when the settings make it due, and goes when they make it not', () => {
    const app = appWith();
    app.live(31 * MINUTE);
    app.settings = { ...app.settings, intervalMinutes: 30 };
    expect(app.handle({ type: 'settingsChanged', ...app.now })[0]).toMatchObject({ type: 'notify' });
    app.settings = { ...app.settings, intervalMinutes: 60 };
    expect(app.handle({ type: 'settingsChanged', ...app.now })).toEqual([{ type: 'withdraw' }, save]);
    expect(app.view.sittingMs).toBe(31 * MINUTE);
  });
});

describe('snoozing', () => {
  test('is recorded with what was snoozed, and can be given its minutes', () => {
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
  test('records where the meter stood, and offers to undo it for a minute', () => {
    const app = reminded();
    expect(app.command({ name: 'skip' })[1]).toMatchObject({
      record: { kind: 'skipped', sittingMs: 46 * MINUTE },
    });
    app.live(MINUTE);
    expect(app.view).toMatchObject({ state: 'sitting', sittingMs: MINUTE, can: { undoSkip: true } });
    app.live(SECOND);
    expect(app.view.can.undoSkip).toBe(false);
  });

  test('leaves no absence to be denied', () => {
    const app = appWith();
    app.live(80 * MINUTE);
    app.live(15 * SECOND, { locked: true });
    app.live(SECOND);
    expect(app.view.can).toMatchObject({ skip: true, stillSitting: true });
    app.command({ name: 'skip' });
    expect(app.view.can.stillSitting).toBe(false);
  });

  test('cannot be undone once a stretch or a pause has begun', () => {
    for (const command of [{ name: 'start' }, { name: 'pause', until: 'tomorrow' }] as Command[]) {
      const app = reminded();
      app.command({ name: 'skip' });
      app.command(command);
      expect(app.command({ name: 'undoSkip' })[0]?.type).toBe('ignored');
    }
  });
});

describe('a stretch', () => {
  test('that is finished is recorded with the sitting before it, and asks how the back feels once', () => {
    const app = reminded();
    app.command({ name: 'start', stretch: 'twist' });
    app.live(30 * SECOND);
    expect(app.command({ name: 'finish' })).toEqual([
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
      save,
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

  test('is not chosen again while another was done less lately', () => {
    const lastDone = { 'side-bend': START.wall - HOUR, twist: START.wall - 2 * HOUR };
    const app = new LivedApp({ library, lastDone });
    expect(app.view.choice?.stretch).toBe('twist');
    app.command({ name: 'start' });
    app.command({ name: 'finish' });
    expect(app.view.choice?.stretch).toBe('side-bend');
  });

  test('can be changed for another, which ends it early', () => {
    const app = reminded();
    app.command({ name: 'start', stretch: 'twist' });
    app.live(10 * SECOND);
    const effects = app.command({ name: 'start', stretch: 'side-bend' });
    expect(effects.map(({ type }) => type)).toEqual(['record', 'openStretch', 'save']);
    expect(effects[0]).toMatchObject({ record: { kind: 'endedEarly', stretch: 'twist' } });
  });

  test('that is on already is not started again, but in another variant it is', () => {
    const app = reminded();
    app.command({ name: 'start', stretch: 'side-bend' });
    app.command({ name: 'switchVariant', variant: 'seated' });
    app.live(10 * SECOND);
    for (const variant of [undefined, 'seated']) {
      const again: Command = { name: 'start', stretch: 'side-bend', ...(variant && { variant }) };
      expect(app.command(again)).toEqual([{ type: 'ignored', command: again }]);
    }
    const effects = app.command({ name: 'start', stretch: 'side-bend', variant: 'plain' });
    expect(effects).toMatchObject([
      { record: { kind: 'endedEarly', variant: 'seated', durationMs: 10 * SECOND } },
      { type: 'openStretch', variant: 'plain' },
      save,
    ]);
  });

  test('that the library does not have is not started', () => {
    const app = reminded();
    expect(app.command({ name: 'start', stretch: 'headstand' })[0]?.type).toBe('ignored');
    expect(app.command({ name: 'start', stretch: 'twist', variant: 'seated' })[0]?.type).toBe('ignored');
    expect(app.view.state).toBe('reminded');
  });

  test('whose timer stands for five minutes is abandoned: recorded, and its window closed', () => {
    const app = reminded();
    app.command({ name: 'start' });
    app.command({ name: 'pauseSession' });
    app.live(4 * MINUTE);
    app.command({ name: 'pauseSession' });
    const effects = app.live(MINUTE);
    expect(effects.filter(({ type }) => type !== 'save')).toMatchObject([
      { type: 'record', record: { kind: 'endedEarly', durationMs: 0 } },
      { type: 'closeWindow' },
    ]);
    expect(app.view.state).toBe('sitting');
  });

  test('closed early has taken the time for which its timer ran; all of it is a break from sitting', () => {
    const app = reminded();
    app.command({ name: 'start' });
    app.live(20 * SECOND);
    for (const command of [{ name: 'pauseSession' }, { name: 'resumeSession' }] as const) {
      app.command(command);
      app.live(MINUTE);
      app.command(command);
      app.live(10 * SECOND);
    }
    app.command({ name: 'pauseSession' });
    app.live(MINUTE);
    // 20 s, then 70 s stopped, 70 s, and 60 s stopped: of 220 s, which take 9.2 min each minute.
    expect(app.command({ name: 'close' })[0]).toMatchObject({
      record: { kind: 'endedEarly', durationMs: 90 * SECOND, sittingMs: 46 * MINUTE },
    });
    expect(app.view.sittingMs).toBe(46 * MINUTE - Math.round((220 * SECOND * 46) / 5));
  });

  test('whose timer goes on in time is not', () => {
    const app = reminded();
    app.command({ name: 'start' });
    app.command({ name: 'pauseSession' });
    app.live(4 * MINUTE);
    app.command({ name: 'resumeSession' });
    app.live(4 * MINUTE);
    expect(app.view.state).toBe('stretching');
  });
});

describe('saving', () => {
  const gapsBetweenSaves = (tick: Partial<Signals>) => {
    const app = appWith();
    let lastMs = app.now.elapsed;
    let longestMs = 0;
    for (let second = 0; second < 3600; second += 1) {
      if (app.live(SECOND, tick).some(({ type }) => type === 'save')) lastMs = app.now.elapsed;
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
    const saves = app.live(20 * MINUTE).filter(({ type }) => type === 'save');
    expect(saves.length).toBeGreaterThanOrEqual(20);
    expect(saves.length).toBeLessThanOrEqual(30);
  });

  test('happens on every change of state, on every command that applies, and on quit', () => {
    const app = appWith();
    app.live(20 * SECOND);
    expect(app.live(SECOND, { locked: true })).toEqual([save]);
    expect(app.live(SECOND, { locked: true })).toEqual([]);
    expect(app.live(SECOND)).toEqual([save]);
    expect(app.command({ name: 'readRedFlags' })).toEqual([save]);
    expect(app.command({ name: 'resume' })).toEqual([{ type: 'ignored', command: { name: 'resume' } }]);
    expect(app.handle({ type: 'quit', ...app.now })).toEqual([save]);
  });
});

test('that the red flags were read is remembered', () => {
  const app = appWith();
  expect(app.view.redFlagsRead).toBe(false);
  app.command({ name: 'readRedFlags' });
  expect(app.view.redFlagsRead).toBe(true);
  app.restart();
  expect(app.state.redFlagsRead).toBe(true);
});

test('a click on an old notification that starts the app opens the stretch, and nothing is shown again', () => {
  const app = reminded();
  expect(app.restart()).toEqual([save]);
  expect(app.does({ name: 'click' })).toEqual([
    { type: 'withdraw' },
    { type: 'openStretch', stretch: 'side-bend', variant: 'plain' },
  ]);
  expect(app.live(MINUTE).map(({ type }) => type)).not.toContain('notify');
});

test('after quitting nothing reminds any more', () => {
  const app = appWith();
  app.live(45 * MINUTE - SECOND);
  app.now = { ...app.now, elapsed: app.now.elapsed + SECOND };
  expect(app.handle({ type: 'quit', ...app.now })).toEqual([save]);
});
