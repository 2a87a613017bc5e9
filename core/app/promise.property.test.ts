/** The status line says how many minutes of sitting are left: whoever sits on for as long is reminded then. */
import { expect, test, vi } from 'vitest';
import { viewOf } from './step.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import { anyScript, anySettings, type ScriptFile, type ScriptLine } from '../testing/script-arbitraries.ts';
import { checkDays, library, liveThrough } from '../testing/check-days.ts';

// Many days take their time where PROPERTY_RUNS asks for many.
vi.setConfig({ testTimeout: 20 * MINUTE });

/** Somebody sits at the desk, and nothing keeps reminders away. */
const undisturbed: readonly ScriptLine[] = [
  { do: 'close' },
  { do: 'resume' },
  { defer: 'call', on: false },
  { defer: 'fullScreen', on: false },
  { defer: 'doNotDisturb', on: false },
  { for: '40s', user: 'active' },
];
const changesHours = (line: ScriptLine) => 'settings' in line && line.settings.workingHours !== undefined;

test('whatever has happened, the next reminder comes when it is promised, and only then', () => {
  checkDays(
    anyScript({ settings: anySettings({ workingHours: false }) }),
    (file) => {
      const script = [...file.script.filter((line) => !changesHours(line)), ...undisturbed];
      const { state, now, settings } = liveThrough({ ...file, script });
      const { untilReminderMs } = viewOf(state, now, settings, library);
      if (untilReminderMs === null || untilReminderMs === 0) return;

      const length = `${String(Math.ceil(untilReminderMs / SECOND) + 20)}s`;
      const longer: ScriptFile = { ...file, script: [...script, { for: length, user: 'active' }] };
      const remindedAfterMs: number[] = [];
      liveThrough(longer, ({ at, after }) => {
        const reminds = after.effects.some(({ type }) => type === 'notify');
        if (reminds && at.elapsed > now.elapsed) remindedAfterMs.push(at.elapsed - now.elapsed);
      });
      expect(remindedAfterMs).toEqual([expect.any(Number)]);
      const [ms = 0] = remindedAfterMs;
      expect(ms).toBeGreaterThanOrEqual(untilReminderMs);
      expect(ms).toBeLessThanOrEqual(untilReminderMs + 2 * SECOND);
    },
    0.5,
  );
});
