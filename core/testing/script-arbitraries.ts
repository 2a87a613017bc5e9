/** Random days for the property tests. They are simulator scripts, so `npm run simulate` can run a failing one. */
import fastCheck, { type Arbitrary } from 'fast-check';
import type { SettingsChange } from '../settings/settings.ts';
import type { User } from '../simulator/line.ts';

export type ScriptLine =
  | { readonly for: string; readonly user: User }
  | { readonly do: string }
  | { readonly clock: string }
  | { readonly zone: string }
  | { readonly defer: string; readonly on: boolean }
  | { readonly settings: SettingsChange };

/** A script as it is in its file. */
export interface ScriptFile {
  readonly start: string;
  readonly zone: string;
  readonly settings: SettingsChange;
  readonly timersLateBy?: string | undefined;
  readonly script: readonly ScriptLine[];
}

/** Zones with and without summer time, one that changes by half an hour, and one 14 hours ahead of UTC. */
const anyZone = fastCheck.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'UTC',
);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Any time on ordinary days and on those around the clock changes of spring and autumn. */
const anyStart = fastCheck
  .record({
    day: fastCheck.constantFrom(
      '2026-01-14',
      '2026-03-08',
      '2026-03-28',
      '2026-04-04',
      '2026-10-03',
      '2026-10-24',
    ),
    hour: fastCheck.integer({ min: 0, max: 23 }),
    minute: fastCheck.integer({ min: 0, max: 59 }),
    // Mostly not at a whole second, because no rule may depend on that.
    ms: fastCheck.integer({ min: 0, max: 999 }),
  })
  .map(
    ({ day, hour, minute, ms }) =>
      `${day}T${twoDigits(hour)}:${twoDigits(minute)}:00.${String(ms).padStart(3, '0')}`,
  );

/** Mostly minutes, sometimes seconds, and sometimes hours. */
const anyDuration = fastCheck.oneof(
  { weight: 6, arbitrary: fastCheck.integer({ min: 1, max: 70 }).map((minutes) => `${String(minutes)}m`) },
  { weight: 3, arbitrary: fastCheck.integer({ min: 1, max: 400 }).map((seconds) => `${String(seconds)}s`) },
  { weight: 1, arbitrary: fastCheck.integer({ min: 1, max: 5 }).map((hours) => `${String(hours)}h`) },
);

const anyTime = fastCheck
  .tuple(fastCheck.integer({ min: 0, max: 23 }), fastCheck.constantFrom('00', '29', '30', '59'))
  .map(([hour, minute]): string => `${twoDigits(hour)}:${minute}`);
const anyRanges = fastCheck.array(fastCheck.tuple(anyTime, anyTime), { maxLength: 3 });
const someDays = fastCheck.record(
  { monday: anyRanges, wednesday: anyRanges, saturday: anyRanges, sunday: anyRanges },
  { requiredKeys: [] },
);
const anyWorkingHours = fastCheck.oneof(
  { weight: 3, arbitrary: fastCheck.constant({}) },
  { weight: 1, arbitrary: someDays },
);

/** The settings that affect sitting and reminders, with or without `workingHours`. */
export function anySettings({ workingHours = true } = {}): Arbitrary<SettingsChange> {
  return fastCheck.record(
    {
      // Mostly short, so that a day has many reminders.
      intervalMinutes: fastCheck.oneof(
        { weight: 3, arbitrary: fastCheck.integer({ min: 10, max: 30 }) },
        { weight: 1, arbitrary: fastCheck.integer({ min: 10, max: 180 }) },
      ),
      recoveryMinutes: fastCheck.integer({ min: 1, max: 30 }),
      awayAfterMinutes: fastCheck.integer({ min: 1, max: 15 }),
      callMeansPresent: fastCheck.boolean(),
      standingMinutes: fastCheck.constantFrom(0, 10, 30),
      snoozeMinutes: fastCheck.integer({ min: 1, max: 60 }),
      repeatMinutes: fastCheck.integer({ min: 0, max: 60 }),
      openAfterReminders: fastCheck.integer({ min: 0, max: 3 }),
      headsUp: fastCheck.boolean(),
      deferFor: fastCheck.record({
        doNotDisturb: fastCheck.boolean(),
        fullScreen: fastCheck.boolean(),
        call: fastCheck.boolean(),
        typing: fastCheck.boolean(),
      }),
      ...(workingHours && { workingHours: anyWorkingHours }),
    },
    { requiredKeys: [] },
  );
}

export const anyUser = fastCheck.constantFrom<User>(
  'active',
  'active',
  'active',
  'typing',
  'still',
  'locked',
  'asleep',
  'unreadable',
);

/** Time passes, with the user active, away or asleep. */
export const anyTimeLine: Arbitrary<ScriptLine> = fastCheck.record({ for: anyDuration, user: anyUser });

export const anyDeferral: Arbitrary<ScriptLine> = fastCheck.record({
  defer: fastCheck.constantFrom('doNotDisturb', 'fullScreen', 'call'),
  on: fastCheck.boolean(),
});

export const anyClockChange: Arbitrary<ScriptLine> = fastCheck.record({
  clock: fastCheck.tuple(fastCheck.constantFrom('+', '-'), anyDuration).map((parts) => parts.join('')),
});

/** The words that control a session. The variants are those of `side-bend` and `childs-pose`. */
const anySessionWord = fastCheck.constantFrom(
  'pause-session',
  'resume-session',
  'next-phase',
  'next-phase',
  'previous-phase',
  'restart-stretch',
  'switch-sides',
  'switch-variant counter',
  'switch-variant seated',
);

export const anyZoneChange: Arbitrary<ScriptLine> = fastCheck.record({ zone: anyZone });

/** Any command at any time; most of them don't apply most of the time. */
const anyCommand: Arbitrary<ScriptLine> = fastCheck.record({
  do: fastCheck.oneof(
    { weight: 2, arbitrary: fastCheck.constantFrom('click', 'start', 'start side-bend', 'finish', 'close') },
    { weight: 2, arbitrary: fastCheck.constantFrom('snooze', 'snooze 3m', 'skip', 'undo-skip') },
    { weight: 1, arbitrary: fastCheck.constantFrom('still-sitting', 'was-away 7m') },
    { weight: 1, arbitrary: fastCheck.constantFrom('standing', 'standing', 'sitting') },
    {
      weight: 1,
      arbitrary: fastCheck.constantFrom('pause 20m', 'pause tomorrow', 'pause', 'resume', 'resume'),
    },
    {
      weight: 1,
      arbitrary: fastCheck.constantFrom(
        'another',
        'undo-another',
        'feel worse',
        'set-aside side-bend',
        'bring-back side-bend',
      ),
    },
    { weight: 2, arbitrary: anySessionWord },
  ),
});

const anyRestart: Arbitrary<ScriptLine> = fastCheck.record({
  do: fastCheck.oneof(
    fastCheck.constant('restart'),
    anyDuration.map((duration) => `quit ${duration}`),
    anyDuration.map((duration) => `reboot ${duration}`),
  ),
});

/** Everything that can happen on a day. */
const anyLine: Arbitrary<ScriptLine> = fastCheck.oneof(
  { weight: 6, arbitrary: anyTimeLine },
  { weight: 4, arbitrary: anyCommand },
  { weight: 2, arbitrary: anyDeferral },
  { weight: 1, arbitrary: anyClockChange },
  { weight: 1, arbitrary: anyZoneChange },
  { weight: 1, arbitrary: anyRestart },
  { weight: 1, arbitrary: fastCheck.record({ settings: anySettings() }) },
);

/** Any script, or only scripts with these kinds of lines and settings. */
export function anyScript({
  line = anyLine,
  settings = anySettings(),
}: {
  line?: Arbitrary<ScriptLine>;
  settings?: Arbitrary<SettingsChange>;
} = {}): Arbitrary<ScriptFile> {
  return fastCheck.record({
    start: anyStart,
    zone: anyZone,
    settings,
    timersLateBy: fastCheck.option(
      fastCheck.integer({ min: 1, max: 14 }).map((seconds) => `${String(seconds)}s`),
      { nil: undefined },
    ),
    script: fastCheck.array(line, { minLength: 1, maxLength: 20 }),
  });
}
