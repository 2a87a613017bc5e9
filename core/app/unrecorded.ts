import { unrecordedSpans } from '../history/recording.ts';
import type { Span } from '../history/span.ts';
import type { Moment } from '../time/moment.ts';
import { advanceTime } from './advance-time.ts';
import type { Context } from './context.ts';
import type { State } from './state.ts';

/** Returns what isn't in the history yet at a moment not before the last event, as spans that end then. */
export function unrecordedSpansOf(last: State, at: Moment, context: Context): Span[] {
  const { recording, at: now } = advanceTime(last, at, context).state;
  return unrecordedSpans(recording, now);
}
