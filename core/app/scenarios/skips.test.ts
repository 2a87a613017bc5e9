/** A stretch that was skipped gives way to others. */
import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../choice/testing/sample-stretches.ts';
import { AppDriver } from '../../testing/app-driver.ts';
import { longStretch } from '../../testing/long-stretch.ts';
import { HOUR, MINUTE } from '../../time/moment.ts';

const library = libraryOf(...['arch', 'bend', 'curl'].map((id) => longStretch({ id })));

/** The app just after a reminder that names the first of them. */
function reminded(): AppDriver {
  const app = new AppDriver({ library });
  app.run(46 * MINUTE);
  expect(nameIn(app)).toBe('arch');
  return app;
}

const nameIn = (app: AppDriver): string | undefined => app.state.reminders.unanswered?.stretch;

/** Skips the reminder on screen, and sits until the next one. Returns what that names. */
function skipAndSit(app: AppDriver): string | undefined {
  app.command({ name: 'skip' });
  app.run(46 * MINUTE);
  return nameIn(app);
}

test('someone who skips every reminder is reminded of all stretches in turn', () => {
  const app = reminded();
  expect(Array.from({ length: 5 }, () => skipAndSit(app))).toEqual(['bend', 'curl', 'arch', 'bend', 'curl']);
});

test('the stretch offered in the window changes at once, and an undone skip brings it back', () => {
  const app = reminded();
  app.command({ name: 'skip' });
  expect(app.view.choice?.stretch).toBe('bend');
  app.command({ name: 'undoSkip' });
  expect(app.view.choice?.stretch).toBe('arch');
  app.command({ name: 'snooze' });
  expect(app.view.choice?.stretch, 'after the skip was undone, nothing has been skipped').toBe('arch');
});

test('a skip of a reminder that was still deferred skips no stretch', () => {
  const app = new AppDriver({ library });
  app.readings = { doNotDisturb: 'yes', fullScreen: 'no', call: 'no' };
  app.run(46 * MINUTE);
  expect(app.view.state).toBe('deferred');
  app.command({ name: 'skip' });
  expect(app.view.choice?.stretch).toBe('arch');
});

describe('a skip counts', () => {
  test('after a restart', () => {
    const app = reminded();
    app.command({ name: 'skip' });
    app.restart();
    expect(app.view.choice?.stretch).toBe('bend');
  });

  test.each([-96 * HOUR, 96 * HOUR])('if the clock is set by %d ms', (setMs) => {
    const app = reminded();
    app.command({ name: 'skip' });
    app.now = { ...app.now, wall: app.now.wall + setMs };
    app.run(MINUTE);
    expect(app.view.choice?.stretch).toBe('bend');
  });

  test('until the next day', () => {
    const app = reminded();
    app.command({ name: 'skip' });
    app.wait(24 * HOUR);
    app.run(MINUTE);
    expect(app.view.choice?.stretch).toBe('arch');
  });
});
