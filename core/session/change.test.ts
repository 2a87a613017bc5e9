/** Another stretch, or another variant, in place of the one that runs. */
import { expect, test } from 'vitest';
import { keep, keptSchema, launch, step, viewOf, type State } from '../app.ts';
import { libraryOf, sampleStretch, sampleVariant } from '../choice/sample-stretches.ts';
import type { Command } from '../command.ts';
import type { Effect } from '../effect.ts';
import { HOUR, MINUTE, type Moment } from '../moment.ts';
import { defaultSettings, type Settings } from '../settings.ts';

const library = libraryOf(
  sampleStretch({ id: 'bridge' }),
  sampleStretch({ id: 'side-bend', variants: [sampleVariant(), sampleVariant({ id: 'seated' })] }),
  sampleStretch({ id: 'twist' }),
);
const routines = [
  {
    routine: {
      id: 'reset',
      combinedBy: 'uncurl' as const,
      items: ['side-bend', 'twist'].map((stretch) => ({ stretch, variant: 'plain' })),
    },
    words: { name: 'Reset', summary: 'For tests.' },
  },
];
const START: Moment = { wall: Date.UTC(2026, 2, 2, 9), zone: 'UTC', elapsed: 100 * HOUR };

/** Somebody who has sat for 30 minutes. */
class Sitter {
  state: State = launch(undefined, START, {}, defaultSettings, library).state;
  now = START;
  settings: Settings = defaultSettings;

  constructor() {
    this.wait(30);
  }

  wait(minutes: number): void {
    for (let quarter = 0; quarter < minutes * 4; quarter += 1) {
      const ms = MINUTE / 4;
      this.now = { ...this.now, wall: this.now.wall + ms, elapsed: this.now.elapsed + ms };
      const tick = { type: 'tick', idleSeconds: 0, locked: false, windowFocused: true, ...this.now } as const;
      this.state = step(this.state, tick, this.settings, library, routines).state;
    }
  }

  /** What a command leads to, but for saving. */
  does(command: Command): Effect[] {
    const event = { type: 'command', command, ...this.now } as const;
    const { state, effects } = step(this.state, event, this.settings, library, routines);
    this.state = state;
    return effects.filter(({ type }) => type !== 'save');
  }

  /** Somebody who was killed while doing something, and is started again. */
  restart(): void {
    const kept = keptSchema.parse(JSON.parse(JSON.stringify(keep(this.state, this.now))));
    this.state = launch(kept, this.now, {}, this.settings, library).state;
  }

  get view() {
    return viewOf(this.state, this.now, this.settings, library);
  }
}

const another: Command = { name: 'startAnother' };
const opens = (stretch: string): Effect[] => [{ type: 'openStretch', stretch, variant: 'plain' }];

test('another stretch takes the place of the one passed over, and none comes twice, until there are no more', () => {
  const sitter = new Sitter();
  expect(sitter.does({ name: 'start', stretch: 'side-bend' })).toEqual(opens('side-bend'));
  expect(sitter.does(another)).toEqual(opens('bridge'));
  expect(sitter.view.can.startAnother).toBe(true);
  expect(sitter.does(another)).toEqual(opens('twist'));
  expect(sitter.view.can.startAnother).toBe(false);
  expect(sitter.does(another)).toEqual([{ type: 'ignored', command: another }]);
  expect(sitter.state.running?.stretch).toBe('twist');
});

test('what was passed over may come again the next time', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'start', stretch: 'side-bend' });
  sitter.does(another);
  sitter.does({ name: 'close' });
  sitter.does({ name: 'start', stretch: 'bridge' });
  expect(sitter.does(another)).toEqual(opens('side-bend'));
});

test('the meter is as if only one stretch had run, and only that one is recorded, for its own time', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'start', stretch: 'side-bend' });
  sitter.wait(1);
  sitter.does(another);
  sitter.wait(2);
  expect(sitter.does({ name: 'close' })).toMatchObject([
    {
      type: 'record',
      record: {
        kind: 'endedEarly',
        stretch: 'bridge',
        durationMs: 2 * MINUTE,
        sittingMs: 30 * MINUTE,
      },
    },
  ]);
  // Three minutes at 45 in 5.
  expect(sitter.view.sittingMs).toBe(3 * MINUTE);
});

test('a timer that stood does not stand for the other one', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'start', stretch: 'side-bend' });
  sitter.does({ name: 'holdSession' });
  sitter.wait(4);
  sitter.does(another);
  sitter.wait(4);
  expect(sitter.view.state).toBe('stretching');
});

test('only what may be offered takes its place', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'start', stretch: 'side-bend' });
  sitter.does({ name: 'restStretch', stretch: 'bridge' });
  sitter.settings = { ...defaultSettings, hidden: ['twist'] };
  expect(sitter.view.can.startAnother).toBe(false);
  expect(sitter.does(another)).toEqual([{ type: 'ignored', command: another }]);
});

test('nothing takes the place of nothing, or of a routine', () => {
  const sitter = new Sitter();
  expect(sitter.view.can.startAnother).toBe(false);
  expect(sitter.does(another)).toEqual([{ type: 'ignored', command: another }]);
  sitter.does({ name: 'startRoutine', routine: 'reset' });
  expect(sitter.view.can.startAnother).toBe(false);
  expect(sitter.does(another)).toEqual([{ type: 'ignored', command: another }]);
});

test('a variant is switched without opening anything, and the record names the last one', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'start', stretch: 'side-bend' });
  sitter.wait(1);
  expect(sitter.does({ name: 'switchVariant', variant: 'seated' })).toEqual([]);
  sitter.wait(1);
  expect(sitter.does({ name: 'finish' })).toMatchObject([
    { record: { kind: 'stretch', stretch: 'side-bend', variant: 'seated', durationMs: 2 * MINUTE } },
  ]);
  expect(sitter.does({ name: 'answerComfort', comfort: 'same' })).toMatchObject([
    { record: { stretch: 'side-bend', variant: 'seated' } },
  ]);
});

test('in a routine the variant of the stretch that is on is switched, and no other', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'startRoutine', routine: 'reset' });
  expect(sitter.does({ name: 'switchVariant', variant: 'seated' })).toEqual([]);
  expect(sitter.does({ name: 'finishItem', item: 0 })).toMatchObject([
    { record: { stretch: 'side-bend', variant: 'seated' } },
  ]);
  const unknown: Command = { name: 'switchVariant', variant: 'seated' };
  expect(sitter.does(unknown)).toEqual([{ type: 'ignored', command: unknown }]);
  expect(sitter.does({ name: 'finish' })).toMatchObject([{ record: { stretch: 'twist', variant: 'plain' } }]);
});

test.each<[string, Command, string]>([
  ['that is on already', { name: 'start', stretch: 'side-bend' }, 'plain'],
  ['that the stretch does not have', { name: 'start', stretch: 'twist' }, 'seated'],
  ['while nothing runs', { name: 'close' }, 'plain'],
])('a variant %s is not switched to', (_, before, variant) => {
  const sitter = new Sitter();
  sitter.does(before);
  const command: Command = { name: 'switchVariant', variant };
  expect(sitter.does(command)).toEqual([{ type: 'ignored', command }]);
});

test('cautions that were read stay read, each once, also after a restart', () => {
  const sitter = new Sitter();
  expect(sitter.view.cautionsRead).toEqual([]);
  for (const stretch of ['twist', 'side-bend', 'twist']) sitter.does({ name: 'readCautions', stretch });
  sitter.restart();
  expect(sitter.view.cautionsRead).toEqual(['twist', 'side-bend']);
});

test('a stretch rests for a week, also after a restart, until it is brought back', () => {
  const sitter = new Sitter();
  expect(sitter.view.choice?.stretch).toBe('bridge');
  sitter.does({ name: 'restStretch', stretch: 'bridge' });
  expect(sitter.view.choice?.stretch).toBe('side-bend');
  sitter.restart();
  expect(sitter.view.resting).toEqual({ bridge: sitter.now.wall + 7 * 24 * HOUR });
  expect(sitter.does({ name: 'start', stretch: 'bridge' })).toEqual(opens('bridge'));
  sitter.does({ name: 'close' });

  sitter.does({ name: 'endRest', stretch: 'bridge' });
  expect(sitter.view).toMatchObject({ resting: {}, choice: { stretch: 'bridge' } });
  const again: Command = { name: 'endRest', stretch: 'bridge' };
  expect(sitter.does(again)).toEqual([{ type: 'ignored', command: again }]);
});

test('a rest that is over is forgotten, and one that a clock set back has made too long becomes a week', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'restStretch', stretch: 'bridge' });
  const day = 24 * HOUR;
  sitter.now = { ...sitter.now, wall: sitter.now.wall - 30 * day };
  sitter.wait(0.25);
  expect(sitter.view.resting).toEqual({ bridge: sitter.now.wall + 7 * day });
  const later = { ...sitter.now, wall: sitter.now.wall + 7 * day };
  expect(viewOf(sitter.state, later, defaultSettings, library).resting).toEqual({});
  sitter.now = later;
  sitter.wait(0.25);
  expect(keep(sitter.state, sitter.now).resting).toEqual({});
});

test('a stretch that the library does not have neither rests nor has its cautions read', () => {
  const sitter = new Sitter();
  for (const name of ['restStretch', 'readCautions'] as const) {
    const command: Command = { name, stretch: 'headstand' };
    expect(sitter.does(command)).toEqual([{ type: 'ignored', command }]);
  }
});

test('a state that an earlier version has kept is read', () => {
  const { cautionsRead, resting, ...earlier } = keep(new Sitter().state, START);
  expect(keptSchema.parse(earlier)).toMatchObject({ cautionsRead, resting });
});
