/** The status line predicts the next reminder in minutes of sitting. If the user keeps sitting, it comes then. */
import { expect, test, vi } from 'vitest';
import { viewOf } from './view-of.ts';
import { readDuration } from '../time/duration.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import { anyScript, anySettings, type ScriptFile, type ScriptLine } from '../testing/script-arbitraries.ts';
import { checkDays, library, runScript } from '../testing/check-days.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 20 * MINUTE });

/** The user sits at the desk, and nothing defers or pauses reminders. */
const undisturbed: readonly ScriptLine[] = [
  { do: 'close' },
  { do: 'resume' },
  { defer: 'call', on: false },
  { defer: 'fullScreen', on: false },
  { defer: 'doNotDisturb', on: false },
  { for: '40s', user: 'active' },
];
const changesHours = (line: ScriptLine) => 'settings' in line && line.settings.workingHours !== undefined;

test('after any day, the next reminder comes when the view predicts it, and only then', () => {
  checkDays(
    anyScript({ settings: anySettings({ workingHours: false }) }),
    (file) => {
      const script = [...file.script.filter((line) => !changesHours(line)), ...undisturbed];
      let steps = 0;
      const { state, now, settings } = runScript({ ...file, script }, () => {
        steps += 1;
      });
      const { untilReminderMs } = viewOf(state, now, { settings, library, routines: [] });
      if (untilReminderMs === null || untilReminderMs === 0) return;

      const lateMs = readDuration(file.timersLateBy ?? '') ?? 0;
      // With late ticks it takes longer to see that the user isn't typing: 10 s at most.
      const toleranceMs = lateMs === 0 ? 2 * SECOND : 12 * SECOND + 2 * lateMs;
      const length = `${String(Math.ceil((untilReminderMs + toleranceMs) / SECOND) + 20)}s`;
      const longer: ScriptFile = { ...file, script: [...script, { for: length, user: 'active' }] };
      const remindedAfterMs: number[] = [];
      runScript(longer, ({ at, after }) => {
        steps -= 1;
        const reminds = after.effects.some(({ type }) => type === 'notify');
        if (reminds && steps < 0) remindedAfterMs.push(at.elapsed - now.elapsed);
      });
      expect(remindedAfterMs).toEqual([expect.any(Number)]);
      const [ms = 0] = remindedAfterMs;
      expect(ms).toBeGreaterThanOrEqual(untilReminderMs);
      expect(ms).toBeLessThanOrEqual(untilReminderMs + toleranceMs);
    },
    0.5,
  );
});
