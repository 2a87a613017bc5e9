/** Commands about cautions and about stretches that are set aside. */
import { expect, test } from 'vitest';
import { libraryOf, sampleStretch } from '../choice/testing/sample-stretches.ts';
import { AppDriver } from '../testing/app-driver.ts';
import { HOUR, MINUTE, momentAfter } from '../time/moment.ts';
import type { Command } from './command.ts';
import { viewOf } from './view-of.ts';

const DAY = 24 * HOUR;
const library = libraryOf(
  sampleStretch({ id: 'bridge' }),
  sampleStretch({ id: 'side-bend', cautions: ['slowly'] }),
  sampleStretch({ id: 'twist', cautions: ['slowly', 'gently'] }),
);

/** The user has sat for 30 minutes. */
function appAfter30Minutes(): AppDriver {
  const app = new AppDriver({ library });
  app.run(30 * MINUTE);
  return app;
}

test('cautions that were read stay read, each listed once, even after a restart', () => {
  const app = appAfter30Minutes();
  expect(app.view.cautionsRead).toEqual([]);
  for (const cautions of [['twist/gently'], ['twist/slowly', 'twist/gently'], ['side-bend/slowly']]) {
    app.does({ name: 'readCautions', cautions });
  }
  app.restart();
  expect(app.view.cautionsRead).toEqual(['twist/gently', 'twist/slowly', 'side-bend/slowly']);
});

test('that the user has asked their doctor is kept for each stretch, even after a restart', () => {
  const app = appAfter30Minutes();
  expect(app.view.askedDoctor).toEqual([]);
  app.does({ name: 'askedDoctor', stretches: ['twist'] });
  app.does({ name: 'askedDoctor', stretches: ['bridge', 'twist'] });
  app.restart();
  expect(app.view.askedDoctor).toEqual(['twist', 'bridge']);
});

test('a stretch is set aside for a week, even after a restart, until it is brought back', () => {
  const app = appAfter30Minutes();
  expect(app.view.choice?.stretch).toBe('bridge');
  app.does({ name: 'setAside', stretch: 'bridge' });
  expect(app.view.choice?.stretch).toBe('side-bend');
  app.restart();
  expect(app.view.setAside).toEqual({ bridge: app.now.wall + 7 * DAY });
  expect(app.does({ name: 'start', stretch: 'bridge' })).toEqual([{ type: 'openSession', focus: true }]);
  expect(app.state.session?.items).toEqual([{ stretch: 'bridge', variant: 'plain' }]);
  app.does({ name: 'close' });

  app.does({ name: 'bringBack', stretch: 'bridge' });
  expect(app.view).toMatchObject({ setAside: {}, choice: { stretch: 'bridge' } });
  const again: Command = { name: 'bringBack', stretch: 'bridge' };
  expect(app.does(again)).toEqual([{ type: 'ignored', command: again }]);
});

test('a stretch comes back after its week', () => {
  const app = appAfter30Minutes();
  app.does({ name: 'setAside', stretch: 'bridge' });
  expect(app.view.setAside).toEqual({ bridge: app.now.wall + 7 * DAY });
  const later = momentAfter(app.now, 7 * DAY);
  expect(viewOf(app.state, later, app.context).setAside).toEqual({});
  app.now = later;
  app.run(MINUTE / 4);
  expect(app.saved().setAside).toEqual({});
});

test.each<Command>([
  { name: 'setAside', stretch: 'headstand' },
  { name: 'readCautions', cautions: ['twist/slowly', 'headstand/slowly'] },
  { name: 'readCautions', cautions: ['bridge/slowly'] },
  { name: 'askedDoctor', stretches: ['twist', 'headstand'] },
])('is ignored for what the library does not have: $name', (command) => {
  const app = appAfter30Minutes();
  expect(app.does(command)).toEqual([{ type: 'ignored', command }]);
  expect(app.view).toMatchObject({ setAside: {}, cautionsRead: [], askedDoctor: [] });
});
