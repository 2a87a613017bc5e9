/** Bending forward and backward, which the choice sets against each other. */
import type { Stretch } from '../../content/stretch.ts';

/**
 * The way in which a stretch bends the back. One that goes both ways balances itself, and what goes neither way needs
 * no balance: both are undefined.
 */
export function bendOf({ does }: Stretch): 'flexion' | 'extension' | undefined {
  const [forward, backward] = [does.includes('flexion'), does.includes('extension')];
  if (forward === backward) return undefined;
  return forward ? 'flexion' : 'extension';
}

/** Whether a stretch bends the other way than the one before it did; one that goes both ways does that too. */
export function bendsBack(stretch: Stretch, before: Stretch | undefined): boolean {
  const bent = before && bendOf(before);
  return bent !== undefined && stretch.does.includes(bent === 'flexion' ? 'extension' : 'flexion');
}
