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

/** Whether a stretch bends the back at all, one way or both. */
export function bends({ does }: Stretch): boolean {
  return does.includes('flexion') || does.includes('extension');
}

/** Whether a stretch bends the back the same way as another one, and neither of them both ways. */
export function bendsTheSameWay(stretch: Stretch, other: Stretch | undefined): boolean {
  const bend = other && bendOf(other);
  return bend !== undefined && bendOf(stretch) === bend;
}

/** Whether a stretch bends the back the other way than another one. One that bends it both ways counts too. */
export function bendsTheOtherWay(stretch: Stretch, other: Stretch | undefined): boolean {
  const bend = other && bendOf(other);
  return bend !== undefined && stretch.does.includes(bend === 'flexion' ? 'extension' : 'flexion');
}
