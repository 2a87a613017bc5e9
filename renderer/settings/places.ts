import type { Place } from '../../content/stretch.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** Returns the places with one allowed or forbidden, or undefined if none would be left. */
export function withPlace(
  places: Settings['places'],
  place: Place,
  allowed: boolean,
): Settings['places'] | undefined {
  const changed = { ...places, [place]: allowed };
  return Object.values(changed).some(Boolean) ? changed : undefined;
}
