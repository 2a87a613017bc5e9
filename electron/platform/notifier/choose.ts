import type { Settings } from '../../../core/settings/settings.ts';
import type { Notifier, NotifierName } from './notifier.ts';

/** From the one that can do most to the one that always works. */
const byMerit: readonly NotifierName[] = ['electron', 'node-notifier', 'window'];

/**
 * The notifiers to try, in order: the one that the person has chosen, then the others by merit. Our own window is the
 * last, and chosen it is the only one, since it cannot fail. Those that cannot work here are left out.
 */
export function notifiersInOrder(
  wanted: Settings['notifications'],
  candidates: Readonly<Record<NotifierName, Notifier>>,
): Notifier[] {
  const names = wanted === 'auto' ? byMerit : [wanted, ...byMerit.filter((name) => name !== wanted)];
  return names
    .slice(0, names.indexOf('window') + 1)
    .map((name) => candidates[name])
    .filter((notifier) => notifier.report().available);
}
