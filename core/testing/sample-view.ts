/** How things stand for somebody who has sat for 32 minutes since the app's very first start, word for word. */
import { MINUTE } from '../time/moment.ts';
import type { View } from '../app/view.ts';

/** A whole picture of the rules; `core/snapshot.test.ts` sees to it that they do give it. */
const sitting: View = {
  state: 'sitting',
  reasons: [],
  untilReminderMs: 13 * MINUTE,
  sittingMs: 32 * MINUTE,
  intervalMs: 45 * MINUTE,
  status: { key: 'status_sitting', values: { sitting: 32, next: 13 } },
  choice: {
    stretch: 'side-bend',
    variant: 'plain',
    durationMs: 19_000,
    reasons: [
      { key: 'reason_sitting', values: { sitting: 32 } },
      { key: 'reason_never_done', values: {} },
    ],
  },
  nothingFits: [],
  icon: { kind: 'ring', fill: 11 / 16 },
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
  sleeps: 0,
  snoozeChoices: [
    { minutes: 5, usual: false },
    { minutes: 10, usual: true },
    { minutes: 20, usual: false },
    { minutes: 30, usual: false },
  ],
  redFlagsRead: false,
  cautionsRead: [],
  setAside: {},
};

export interface ViewParts extends Partial<Omit<View, 'can'>> {
  readonly can?: Partial<View['can']>;
}

/** That picture with the parts that a test is about. */
export function sampleView({ can, ...parts }: ViewParts = {}): View {
  return { ...sitting, ...parts, can: { ...sitting.can, ...can } };
}
