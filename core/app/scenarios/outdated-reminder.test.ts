/** A reminder whose stretch can no longer be offered after a restart makes way for another one. */
import { expect, test } from 'vitest';
import { libraryOf } from '../../choice/testing/sample-stretches.ts';
import { AppDriver } from '../../testing/app-driver.ts';
import { longStretch } from '../../testing/long-stretch.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { MINUTE } from '../../time/moment.ts';

const arch = longStretch({ id: 'arch', ruledOutBy: ['disc'] });
const bend = longStretch({ id: 'bend' });
const ruleOut = (app: AppDriver) => {
  const backProfile = { ...defaultSettings.backProfile, disc: true };
  app.settings = { ...app.settings, backProfile };
};
const remove = (app: AppDriver) => {
  app.library = libraryOf(bend);
};

test.each([
  ['the back profile rules it out', ruleOut, 0],
  ['the back profile rules it out', ruleOut, 10],
  ['it was removed', remove, 0],
])('%s meanwhile (%#)', (_, change, repeatMinutes) => {
  const app = new AppDriver({ library: libraryOf(arch, bend), settings: { repeatMinutes } });
  app.run(46 * MINUTE);
  expect(app.state.reminders.unanswered?.stretch).toBe('arch');
  change(app);
  app.restart();
  const notified = app.run(10 * MINUTE).filter(({ type }) => type === 'notify');
  expect(notified).toMatchObject([{ stretch: 'bend', again: false }]);
});

test('the back profile rules it out while the reminder waits to be shown again', () => {
  const app = new AppDriver({ library: libraryOf(arch, bend), settings: { repeatMinutes: 0 } });
  app.run(46 * MINUTE);
  app.restart();
  app.readings = { doNotDisturb: 'yes', fullScreen: 'no', call: 'no' };
  app.run(MINUTE);
  ruleOut(app);
  app.run(MINUTE);
  app.readings = { doNotDisturb: 'no', fullScreen: 'no', call: 'no' };
  const notified = app.run(MINUTE).filter(({ type }) => type === 'notify');
  expect(notified).toMatchObject([{ stretch: 'bend', again: false }]);
});
