/**
 * A complete view, for tests of the code that shows it: the user has sat for 32 minutes since the app's first start.
 */
import { HOUR, MINUTE } from '../time/moment.ts';
import type { View } from '../app/view.ts';

/** `core/app/view-of.test.ts` checks that the rules return exactly this. */
const sitting: View = {
  atMs: 1000 * HOUR,
  atWall: Date.UTC(2026, 2, 2, 9) + 32 * MINUTE,
  today: '2026-03-02',
  state: 'sitting',
  deferralReasons: [],
  untilReminderMs: 13 * MINUTE,
  sittingMs: 32 * MINUTE,
  intervalMs: 45 * MINUTE,
  status: { key: 'status_sitting', values: { sitting: 32, next: 13 } },
  choice: {
    stretch: 'side-bend',
    variant: 'plain',
    durationMs: 14_000,
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
    undoCorrection: false,
    pause: true,
    resume: false,
    stillSitting: false,
    wasAway: false,
    standing: true,
    sitting: false,
    startAnother: false,
  },
  pausedUntil: null,
  session: null,
  ended: null,
  snoozeChoices: [
    { minutes: 5, usual: false },
    { minutes: 10, usual: true },
    { minutes: 20, usual: false },
    { minutes: 30, usual: false },
  ],
  welcomed: false,
  noTrayRead: false,
  redFlagsRead: false,
  cautionsRead: [],
  askedDoctor: [],
  lastDone: {},
  setAside: {},
};

export interface ViewParts extends Partial<Omit<View, 'can'>> {
  readonly can?: Partial<View['can']>;
}

/** The sample view with some parts replaced. */
export function sampleView({ can, ...parts }: ViewParts = {}): View {
  return { ...sitting, ...parts, can: { ...sitting.can, ...can } };
}
