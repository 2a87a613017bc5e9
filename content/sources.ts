/**
 * The documents behind the stretches, as the app names them wherever it shows a stretch. Titles and names of people
 * are not translated.
 */
import type { SourceId, Stretch } from './stretch.ts';

interface Source {
  readonly title: string;
  /** Who stands behind it; absent where the document does not say. */
  readonly by?: string | undefined;
}

const sources: Readonly<Record<SourceId, Source>> = {
  'body-maintenance': {
    title: 'Lower Back Stretch to Do At Your Desk',
    by: 'after Moffat and Vickery, The American Physical Therapy Association Book of Body Maintenance and SettingsRepair, 1999, p. 228',
  },
  'wright-pt': { title: 'Top Low Back Exercises for Those Who Sit', by: 'Wright PT' },
  'flexibility-and-strength': { title: 'Flexibility and Strength for your back' },
  'cleveland-clinic': {
    title: 'These Lower Back Stretches and Exercises Can Help Relieve Pain',
    by: 'Cleveland Clinic, with Patti Kopasakis, DPT',
  },
};

/** Where a stretch comes from: one of the app's documents, or what a person's own stretch says. */
export function sourceOf({ source }: Pick<Stretch, 'source'>): Source {
  return typeof source === 'string' ? sources[source] : source;
}
