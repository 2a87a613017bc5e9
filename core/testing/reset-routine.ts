import type { RoutineEntry } from '../../content/routine-library.ts';

/** Returns the routine `reset`, which consists of these stretches, each in its variant `plain`. */
export const resetRoutine = (...stretches: string[]): RoutineEntry => ({
  routine: {
    id: 'reset',
    combinedBy: 'uncurl',
    items: stretches.map((stretch) => ({ stretch, variant: 'plain' })),
  },
  words: { name: 'Reset', summary: 'For tests.' },
});
