/** The documents that the stretches come from, as the app cites them. Titles and names are not translated. */
import type { Routine } from './routine.ts';
import type { SourceId, Stretch } from './stretch.ts';

interface Source {
  readonly title: string;
  /** Author or publisher, if the document names one. */
  readonly by?: string | undefined;
  /** Whether it recommends deep breathing before its stretches. */
  readonly deepBreathsFirst?: true;
}

const sources: Readonly<Record<SourceId, Source>> = {
  'body-maintenance': {
    title: 'Lower Back Stretch to Do At Your Desk',
    by: 'after Moffat and Vickery, The American Physical Therapy Association Book of Body Maintenance and Repair, 1999, p. 228',
  },
  'wright-pt': { title: 'Top Low Back Exercises for Those Who Sit', by: 'Wright PT' },
  'flexibility-and-strength': { title: 'Flexibility and Strength for your back' },
  'cleveland-clinic': {
    title: 'These Lower Back Stretches and Exercises Can Help Relieve Pain',
    by: 'Cleveland Clinic, with Patti Kopasakis, DPT',
    deepBreathsFirst: true,
  },
};

/** All of Uncurl's documents. */
export const allSources: readonly Source[] = Object.values(sources);

/**
 * Whether a stretch comes with the app. Only those cite their source by its id. What a user's own stretch adds to its
 * source isn't Uncurl's.
 */
export function comesWithApp({ source }: Pick<Stretch, 'source'>): boolean {
  return typeof source === 'string';
}

/** Returns the source of a stretch: one of Uncurl's documents, or the source that the user's own stretch cites. */
export function sourceOf({ source }: Pick<Stretch, 'source'>): Source {
  return typeof source === 'string' ? sources[source] : source;
}

/** Returns the source that combined a routine's stretches; undefined if Uncurl or the user did. */
export function combinedBySource({ combinedBy }: Pick<Routine, 'combinedBy'>): Source | undefined {
  return combinedBy === 'uncurl' || combinedBy === 'user' ? undefined : sources[combinedBy];
}
