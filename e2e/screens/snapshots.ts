/** Snapshots for the screens. */
import { snoozeChoices } from '../../core/reminders/snooze-choices.ts';
import { defaultSettings } from '../../core/settings.ts';
import type { View } from '../../core/view.ts';
import type { Screen, Snapshot } from '../../electron/ipc/contract.ts';

const MINUTE = 60_000;

const sittingView: View = {
  state: 'sitting',
  sittingMs: 32 * MINUTE,
  intervalMs: 45 * MINUTE,
  status: { key: 'status_sitting', values: { sitting: 32, next: 13 } },
  choice: {
    stretch: 'side-bend',
    variant: 'standing',
    durationMs: 56_000,
    reasons: [
      { key: 'reason_sitting', values: { sitting: 32 } },
      { key: 'reason_longest_unseen', values: { days: 3 } },
    ],
  },
  reasons: [],
  untilReminderMs: 14 * MINUTE,
  nothingFits: [],
  icon: { kind: 'ring', fill: 0.6875 },
  can: {
    snooze: false,
    skip: false,
    undoSkip: false,
    pause: true,
    resume: false,
    stillSitting: false,
    wasAway: false,
    startAnother: false,
  },
  snoozeChoices: snoozeChoices({ snoozeMinutes: 10 }),
  redFlagsRead: true,
  cautionsRead: ['side-bend', 'forward-fold', 'supported-cat-cow', 'childs-pose'],
  resting: {},
};

export const remindedView: View = {
  ...sittingView,
  state: 'reminded',
  sittingMs: 46 * MINUTE,
  status: { key: 'status_due', values: { sitting: 46 } },
  choice: {
    stretch: 'side-bend',
    variant: 'standing',
    durationMs: 56_000,
    reasons: [
      { key: 'reason_sitting', values: { sitting: 46 } },
      { key: 'reason_longest_unseen', values: { days: 3 } },
    ],
  },
  can: { ...sittingView.can, snooze: true, skip: true },
};

export const stretchScreen = (stretch: string, variant: string, mode: 'offered' | 'running'): Screen => ({
  name: 'stretch',
  stretch,
  variant,
  mode,
  showing: 1,
});

export const routineScreen = (routine: string): Screen => ({ name: 'routine', routine, showing: 1 });

/** A snapshot of an ordinary morning, with what a test says otherwise. */
export function snapshotWith(part: Partial<Snapshot>): Snapshot {
  return {
    view: sittingView,
    screen: { name: 'home' },
    settings: defaultSettings,
    repairs: [],
    signals: {
      idle: { available: true, by: 'powerMonitor' },
      lock: { available: true, by: 'logind' },
      doNotDisturb: { available: true, by: 'dunst' },
      fullScreen: { available: true, by: 'X11' },
      call: { available: false, by: 'neither PipeWire nor PulseAudio answers' },
      notifications: { available: false, by: 'org.freedesktop.Notifications has no owner' },
    },
    speed: 1,
    ...part,
  };
}

/** Before the very first stretch: neither the red flags nor any cautions have been read. */
export const unreadRedFlags: View = {
  ...remindedView,
  can: { ...remindedView.can, startAnother: true },
  redFlagsRead: false,
  cautionsRead: [],
};

/** Before the first use of a stretch. */
export const unreadCautions: View = { ...unreadRedFlags, redFlagsRead: true };

/** A stretch rests until noon of a Friday. */
export const restingView: View = { ...sittingView, resting: { bridge: Date.UTC(2026, 2, 6, 12) } };
