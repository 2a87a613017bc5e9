/**
 * The documents behind the stretches, as the app names them wherever it shows a stretch. Titles and names of people
 * are not translated.
 */
import type { SourceId } from './stretch.ts';

export interface Source {
  readonly title: string;
  /** Who stands behind it; absent where the document does not say. */
  readonly by?: string;
}

export const sources: Readonly<Record<SourceId, Source>> = {
  'body-maintenance': {
    title: 'Lower Back Stretch to Do At Your Desk',
    by: 'after Moffat and Vickery, The American Physical Therapy Association Book of Body Maintenance and Repair, 1999, p. 228',
  },
  'wright-pt': { title: 'Top Low Back Exercises for Those Who Sit', by: 'Wright PT' },
  'flexibility-and-strength': { title: 'Flexibility and Strength for your back' },
  'cleveland-clinic': {
    title: 'These Lower Back Stretches and Exercises Can Help Relieve Pain',
    by: 'Cleveland Clinic, with Patti Kopasakis, DPT',
  },
};
