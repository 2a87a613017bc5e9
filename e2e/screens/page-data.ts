/** Snapshots for the screens. */
import { MINUTE } from '../../core/time/moment.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { sampleView } from '../../core/testing/sample-view.ts';
import type { View } from '../../core/app/view.ts';
import type { Screen, PageData } from '../../electron/ipc/contract.ts';

/** Somebody who has read what there is to read, and did the side bend three days ago. */
const after = (sitting: number): Pick<View, 'choice' | 'redFlagsRead' | 'cautionsRead'> => ({
  choice: {
    stretch: 'side-bend',
    variant: 'standing',
    durationMs: 56_000,
    reasons: [
      { key: 'reason_sitting', values: { sitting } },
      { key: 'reason_days_ago', values: { days: 3 } },
    ],
  },
  redFlagsRead: true,
  cautionsRead: ['side-bend', 'forward-fold', 'supported-cat-cow', 'childs-pose'],
});

const sittingView = sampleView(after(32));

export const remindedView = sampleView({
  ...after(46),
  state: 'reminded',
  sittingMs: 46 * MINUTE,
  status: { key: 'status_due', values: { sitting: 46 } },
  can: { snooze: true, skip: true },
});

export const stretchScreen = (stretch: string, variant: string, mode: 'offered' | 'running'): Screen => ({
  name: 'stretch',
  stretch,
  variant,
  mode,
  showing: 1,
});

export const routineScreen = (routine: string): Screen => ({ name: 'routine', routine, showing: 1 });

/** A pageData of an ordinary morning, with what a test says otherwise. */
export function pageDataWith(part: Partial<PageData>): PageData {
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
      call: {
        available: false,
        reasons: ['pactl', 'pw-dump'].map((program) => ({
          why: { key: 'signal_not_installed', values: { program } },
        })),
      },
      notifications: {
        available: false,
        reasons: [{ why: { key: 'signal_no_notification_service', values: {} } }],
      },
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

/** Stretches are set aside until noon on a Friday. */
export const setAsideView: View = { ...sittingView, setAside: { bridge: Date.UTC(2026, 2, 6, 12) } };
