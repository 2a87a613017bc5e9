/** What a source advises beyond its single stretches. */
import type { SourceId, Stretch } from '../../../content/stretch.ts';
import * as m from '../../../messages/compiled/messages.js';

const advice: Readonly<Record<SourceId, () => string>> = {
  'body-maintenance': m.stretch_advice_body_maintenance,
  'wright-pt': m.stretch_advice_wright_pt,
  'flexibility-and-strength': m.stretch_advice_flexibility_and_strength,
  'cleveland-clinic': m.stretch_advice_cleveland_clinic,
};

/** Returns the general advice of a stretch's source; undefined for a source that only the user knows. */
export function adviceOf({ source }: Pick<Stretch, 'source'>): string | undefined {
  return typeof source === 'string' ? advice[source]() : undefined;
}
