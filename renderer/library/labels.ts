/** What the library calls places and directions. */
import { placesOf, type Direction, type Place, type Stretch } from '../../content/stretch.ts';
import * as m from '../../messages/compiled/messages.js';

export const placeNames: Readonly<Record<Place, () => string>> = {
  seated: m.library_place_seated,
  standing: m.library_place_standing,
  floor: m.library_place_floor,
};

export const directionNames: Readonly<Record<Direction, () => string>> = {
  flexion: m.library_does_flexion,
  extension: m.library_does_extension,
  side: m.library_does_side,
  rotation: m.library_does_rotation,
  hip: m.library_does_hip,
  hamstring: m.library_does_hamstring,
  core: m.library_does_core,
};

/** Returns the names of all places where a stretch can be done, each once. */
export function placesInWords(stretch: Stretch): string[] {
  const places = stretch.variants.flatMap((variant) => placesOf(stretch, variant));
  return [...new Set(places)].map((place) => placeNames[place]());
}
