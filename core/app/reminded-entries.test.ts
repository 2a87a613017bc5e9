import { expect, test } from 'vitest';
import { summariesOf } from '../history/day-totals.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { libraryOf } from '../choice/testing/sample-stretches.ts';
import type { Settings } from '../settings/settings.ts';
import { AppDriver } from '../testing/app-driver.ts';
import { longStretch } from '../testing/long-stretch.ts';
import { MINUTE } from '../time/moment.ts';

/** An app, and every entry that it has recorded. */
function recordingApp(settings: Partial<Settings> = {}) {
  const entries: HistoryEntry[] = [];
  const app = new AppDriver({
    library: libraryOf(longStretch({ id: 'side-bend' })),
    settings,
    watch: ({ effects }) => {
      for (const effect of effects) if (effect.type === 'record') entries.push(effect.record);
    },
  });
  const reminders = () => summariesOf({ spans: [], entries })[0]?.reminders;
  return { app, entries, reminders };
}

test('records a reminder once, not each repeat', () => {
  const { app, reminders } = recordingApp();
  app.run(80 * MINUTE);
  expect(app.state.reminders.count).toBe(4);
  expect(reminders()).toEqual({ shown: 1, answered: 0 });
});

test('a reminder after a snooze is a new one', () => {
  const { app, reminders } = recordingApp();
  app.run(46 * MINUTE);
  app.command({ name: 'snooze' });
  app.run(11 * MINUTE);
  expect(reminders()).toEqual({ shown: 2, answered: 1 });
  app.command({ name: 'skip' });
  expect(reminders()).toEqual({ shown: 2, answered: 2 });
});

test.each(['click', 'start'] as const)('"%s" answers the reminder on screen', (name) => {
  const { app, entries, reminders } = recordingApp();
  app.run(46 * MINUTE);
  app.command({ name });
  expect(entries.at(-1)).toMatchObject({ kind: 'started', stretch: 'side-bend', sittingMs: 46 * MINUTE });
  expect(reminders()).toEqual({ shown: 1, answered: 1 });
});

test('an unprompted stretch or walking off isn’t an answer', () => {
  const { app, entries, reminders } = recordingApp();
  app.run(20 * MINUTE);
  app.command({ name: 'start' });
  app.command({ name: 'close' });
  app.run(46 * MINUTE);
  app.run(10 * MINUTE, { locked: true });
  app.run(MINUTE);
  app.command({ name: 'start' });
  expect(entries.map(({ kind }) => kind)).not.toContain('started');
  expect(reminders()).toEqual({ shown: 1, answered: 0 });
});
