/** Another stretch, or another variant, in place of the one that runs. */
import { expect, test } from 'vitest';
import { keep, savedStateSchema, viewOf } from './step.ts';
import { libraryOf, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import { HOUR, MINUTE } from '../time/moment.ts';
import { defaultSettings } from '../settings/settings.ts';
import { LivedApp, START } from '../testing/app-driver.ts';

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

/** Somebody who has sat for 30 minutes. */
function sitter(): LivedApp {
  const app = new LivedApp({ library, routines });
  app.live(30 * MINUTE);
  return app;
}

const another: Command = { name: 'startAnother' };
const opens = (stretch: string): Effect[] => [{ type: 'openStretch', stretch, variant: 'plain' }];

test('another stretch takes the place of the one passed over, and none comes twice, until there are no more', () => {
  const app = sitter();
  expect(app.does({ name: 'start', stretch: 'side-bend' })).toEqual(opens('side-bend'));
  expect(app.does(another)).toEqual(opens('bridge'));
  expect(app.view.can.startAnother).toBe(true);
  expect(app.does(another)).toEqual(opens('twist'));
  expect(app.view.can.startAnother).toBe(false);
  expect(app.does(another)).toEqual([{ type: 'ignored', command: another }]);
  expect(app.state.running?.stretch).toBe('twist');
});

test('what was passed over may come again the next time', () => {
  const app = sitter();
  app.does({ name: 'start', stretch: 'side-bend' });
  app.does(another);
  app.does({ name: 'close' });
  app.does({ name: 'start', stretch: 'bridge' });
  expect(app.does(another)).toEqual(opens('side-bend'));
});

test('the meter is as if only one stretch had run, and only that one is recorded, for its own time', () => {
  const app = sitter();
  app.does({ name: 'start', stretch: 'side-bend' });
  app.live(MINUTE);
  app.does(another);
  app.live(2 * MINUTE);
  expect(app.does({ name: 'close' })).toMatchObject([
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
  expect(app.view.sittingMs).toBe(3 * MINUTE);
});

test('a timer that stood does not stand for the other one', () => {
  const app = sitter();
  app.does({ name: 'start', stretch: 'side-bend' });
  app.does({ name: 'pauseSession' });
  app.live(4 * MINUTE);
  app.does(another);
  app.live(4 * MINUTE);
  expect(app.view.state).toBe('stretching');
});

test('only what may be offered takes its place', () => {
  const app = sitter();
  app.does({ name: 'start', stretch: 'side-bend' });
  app.does({ name: 'setAsideStretch', stretch: 'bridge' });
  app.settings = { ...defaultSettings, hidden: ['twist'] };
  expect(app.view.can.startAnother).toBe(false);
  expect(app.does(another)).toEqual([{ type: 'ignored', command: another }]);
});

test('nothing takes the place of nothing, or of a routine', () => {
  const app = sitter();
  expect(app.view.can.startAnother).toBe(false);
  expect(app.does(another)).toEqual([{ type: 'ignored', command: another }]);
  app.does({ name: 'startRoutine', routine: 'reset' });
  expect(app.view.can.startAnother).toBe(false);
  expect(app.does(another)).toEqual([{ type: 'ignored', command: another }]);
});

test('a variant is switched without opening anything, and the record names the last one', () => {
  const app = sitter();
  app.does({ name: 'start', stretch: 'side-bend' });
  app.live(MINUTE);
  expect(app.does({ name: 'switchVariant', variant: 'seated' })).toEqual([]);
  app.live(MINUTE);
  expect(app.does({ name: 'finish' })).toMatchObject([
    { record: { kind: 'stretch', stretch: 'side-bend', variant: 'seated', durationMs: 2 * MINUTE } },
  ]);
  expect(app.does({ name: 'answerComfort', comfort: 'same' })).toMatchObject([
    { record: { stretch: 'side-bend', variant: 'seated' } },
  ]);
});

test('in a routine the variant of the stretch that is on is switched, and no other', () => {
  const app = sitter();
  app.does({ name: 'startRoutine', routine: 'reset' });
  expect(app.does({ name: 'switchVariant', variant: 'seated' })).toEqual([]);
  expect(app.does({ name: 'finishItem', item: 0 })).toMatchObject([
    { record: { stretch: 'side-bend', variant: 'seated' } },
  ]);
  const unknown: Command = { name: 'switchVariant', variant: 'seated' };
  expect(app.does(unknown)).toEqual([{ type: 'ignored', command: unknown }]);
  expect(app.does({ name: 'finish' })).toMatchObject([{ record: { stretch: 'twist', variant: 'plain' } }]);
});

test.each<[string, Command, string]>([
  ['that is on already', { name: 'start', stretch: 'side-bend' }, 'plain'],
  ['that the stretch does not have', { name: 'start', stretch: 'twist' }, 'seated'],
  ['while nothing runs', { name: 'close' }, 'plain'],
])('a variant %s is not switched to', (_, before, variant) => {
  const app = sitter();
  app.does(before);
  const command: Command = { name: 'switchVariant', variant };
  expect(app.does(command)).toEqual([{ type: 'ignored', command }]);
});

test('cautions that were read stay read, each once, also after a restart', () => {
  const app = sitter();
  expect(app.view.cautionsRead).toEqual([]);
  for (const stretch of ['twist', 'side-bend', 'twist']) app.does({ name: 'readCautions', stretch });
  app.restart();
  expect(app.view.cautionsRead).toEqual(['twist', 'side-bend']);
});

test('a stretch rests for a week, also after a restart, until it is brought back', () => {
  const app = sitter();
  expect(app.view.choice?.stretch).toBe('bridge');
  app.does({ name: 'setAsideStretch', stretch: 'bridge' });
  expect(app.view.choice?.stretch).toBe('side-bend');
  app.restart();
  expect(app.view.setAside).toEqual({ bridge: app.now.wall + 7 * 24 * HOUR });
  expect(app.does({ name: 'start', stretch: 'bridge' })).toEqual(opens('bridge'));
  app.does({ name: 'close' });

  app.does({ name: 'endSetAside', stretch: 'bridge' });
  expect(app.view).toMatchObject({ setAside: {}, choice: { stretch: 'bridge' } });
  const again: Command = { name: 'endSetAside', stretch: 'bridge' };
  expect(app.does(again)).toEqual([{ type: 'ignored', command: again }]);
});

test('a rest that is over is forgotten, and one that a clock set back has made too long becomes a week', () => {
  const app = sitter();
  app.does({ name: 'setAsideStretch', stretch: 'bridge' });
  const day = 24 * HOUR;
  app.now = { ...app.now, wall: app.now.wall - 30 * day };
  app.live(MINUTE / 4);
  expect(app.view.setAside).toEqual({ bridge: app.now.wall + 7 * day });
  const later = { ...app.now, wall: app.now.wall + 7 * day };
  expect(viewOf(app.state, later, defaultSettings, library).setAside).toEqual({});
  app.now = later;
  app.live(MINUTE / 4);
  expect(keep(app.state, app.now).setAside).toEqual({});
});

test('a stretch that the library does not have neither rests nor has its cautions read', () => {
  const app = sitter();
  for (const name of ['setAsideStretch', 'readCautions'] as const) {
    const command: Command = { name, stretch: 'headstand' };
    expect(app.does(command)).toEqual([{ type: 'ignored', command }]);
  }
});

test('a state that an earlier version has kept is read', () => {
  const { cautionsRead, setAside, ...earlier } = keep(sitter().state, START);
  expect(savedStateSchema.parse(earlier)).toMatchObject({ cautionsRead, setAside });
});
