import type { Settings } from '../../../core/settings/settings.ts';
import type { Notifier, NotifierName } from './notifier.ts';

/** From the most capable to the one that always works. */
const preferenceOrder: readonly NotifierName[] = ['electron', 'node-notifier', 'window'];

/**
 * Returns the notifiers to try, in order: the preferred one, then the others. Notifiers that can't work here are left
 * out. The app's window comes last; if it is preferred it is the only one, because it can't fail.
 */
export function notifiersInOrder(
  preferred: Settings['notifications'],
  notifiers: Readonly<Record<NotifierName, Notifier>>,
): Notifier[] {
  const names =
    preferred === 'auto'
      ? preferenceOrder
      : [preferred, ...preferenceOrder.filter((name) => name !== preferred)];
  return names
    .slice(0, names.indexOf('window') + 1)
    .map((name) => notifiers[name])
    .filter((notifier) => notifier.report().available);
}
