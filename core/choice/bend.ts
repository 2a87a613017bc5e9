/** Bending forward and backward. The choice alternates between the two. */
import type { Stretch } from '../../content/stretch.ts';

/**
 * Returns the way in which a stretch bends the back; undefined if it bends both ways or neither, since it then needs no
 * counterpart.
 */
export function bendOf({ does }: Stretch): 'flexion' | 'extension' | undefined {
  const [forward, backward] = [does.includes('flexion'), does.includes('extension')];
  if (forward === backward) return undefined;
  return forward ? 'flexion' : 'extension';
}

/** Whether a stretch bends the back the other way than the one before it. One that bends it both ways counts too. */
export function bendsTheOtherWay(stretch: Stretch, before: Stretch | undefined): boolean {
  const bend = before && bendOf(before);
  return bend !== undefined && stretch.does.includes(bend === 'flexion' ? 'extension' : 'flexion');
}
