/** A library in which every id is the name of a property that all objects inherit. */
import { expect, test } from 'vitest';
import { libraryNamed, validInheritedName as name } from '../../../content/testing/inherited-names.ts';
import { readLibrary } from '../../../tools/read-library.ts';
import { AppDriver, START } from '../../testing/app-driver.ts';
import { HOUR, MINUTE } from '../../time/moment.ts';
import { repairSettings } from '../../settings/repair.ts';

const sideBend = readLibrary().entries.find(({ stretch }) => stretch.id === 'side-bend')!;
const { entries: library, routines } = libraryNamed(name, sideBend);
const seconds = (ms: number | undefined): number => Math.round((ms ?? NaN) / 1000);

test('a stretch that was never done is offered, for this reason', () => {
  const { view } = new AppDriver({ library, routines });
  expect(view.setAside).toEqual({});
  expect(view.choice).toMatchObject({ stretch: name, variant: name });
  expect(seconds(view.choice?.durationMs)).toBeGreaterThan(30);
  expect(view.choice?.reasons).toContainEqual({ key: 'reason_never_done', values: {} });
});

test('it has a dose of its own, is done and counted, and is not offered again at once', () => {
  const settings = repairSettings({ doses: { [name]: { reps: 5 } } });
  expect(settings.repairs).toEqual([]);
  const minimum = new AppDriver({ library, routines }).view.choice?.durationMs;
  const app = new AppDriver({ library, routines, settings: settings.settings });
  expect(app.view.choice?.durationMs).toBeGreaterThan(minimum ?? NaN);
  app.starts({ name: 'start', stretch: name });
  expect(app.finishesItem()).toMatchObject([{ type: 'record', record: { kind: 'stretch', stretch: name } }]);
  expect(app.state.lastDone).toEqual({ [name]: app.now.wall });
  app.run(HOUR);
  expect(app.view.choice?.reasons).toContainEqual({ key: 'reason_done_today', values: {} });
});

test('it is offered by when it was last done', () => {
  const { view } = new AppDriver({ library, routines, lastDone: { [name]: START.wall - 49 * HOUR } });
  expect(view.choice?.reasons).toContainEqual({ key: 'reason_days_ago', values: { days: 2 } });
});

test('it can be set aside, hidden and brought back, also after a restart', () => {
  const app = new AppDriver({ library, routines });
  app.command({ name: 'setAside', stretch: name });
  app.restart();
  expect(Object.keys(app.view.setAside)).toEqual([name]);
  expect(app.view.nothingFits).toEqual([{ key: 'none_set_aside', values: {} }]);
  app.command({ name: 'bringBack', stretch: name });
  expect(app.view.choice).toMatchObject({ stretch: name });
  app.settings = { ...app.settings, hidden: [name] };
  expect(app.view.nothingFits).toEqual([{ key: 'none_hidden', values: {} }]);
});

test('its routine runs to its end', () => {
  const app = new AppDriver({ library, routines });
  app.starts({ name: 'startRoutine', routine: name });
  app.finishesItem();
  app.finishesItem();
  app.run(MINUTE);
  expect(app.view.session).toBeNull();
  expect(app.view.state).toBe('sitting');
});
