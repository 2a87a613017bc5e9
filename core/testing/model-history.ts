/** A history in a list, which follows the effects as the database does. */
import type { Effect } from '../app/effect.ts';
import { correctSpans } from '../history/correction.ts';
import { withNewer } from '../history/replace-spans.ts';
import { activities, type Span } from '../history/span.ts';

const isActivity = ({ kind }: Span): boolean => activities.some((activity) => activity === kind);

export class ModelHistory {
  /** What someone did, in order. */
  activities: readonly Span[] = [];
  #beforeCorrection: readonly Span[] = [];

  take(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'recordSpans') {
        this.activities = withNewer(this.activities, effect.spans.filter(isActivity));
      } else if (effect.type === 'correctSpans') {
        this.#beforeCorrection = this.activities;
        this.activities = correctSpans(this.activities, effect.correction, effect.recoveryMs);
      } else if (effect.type === 'undoCorrectSpans') {
        this.activities = withNewer(this.activities, this.#beforeCorrection);
      }
    }
  }
}
