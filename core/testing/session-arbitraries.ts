import fastCheck, { type Arbitrary } from 'fast-check';
import type { SessionSettings } from '../session/timeline.ts';

/** Any session settings, with every dose as its source gives it. */
export const anySessionSettings: Arbitrary<SessionSettings> = fastCheck.record({
  leadInSeconds: fastCheck.integer({ min: 3, max: 30 }),
  breathingFirst: fastCheck.boolean(),
  doses: fastCheck.constant({}),
});
