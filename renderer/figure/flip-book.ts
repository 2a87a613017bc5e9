/** Caches the pictures of moves, which are the same in every repetition. */
import type { FigureMoment } from '../../figure/figure.ts';

/**
 * Largest number of cached pictures. At 15 pictures per second, all moves of the library's longest stretch, on both
 * sides, need fewer than 300. With smooth motion they need more, and the cache starts over; drawing is cheap then.
 */
const CAPACITY = 400;

/** A cache of pictures by moment. */
export class FlipBook<Picture> {
  readonly #make: (moment: FigureMoment) => Picture;
  readonly #pictures = new Map<string, Picture>();

  constructor(make: (moment: FigureMoment) => Picture) {
    this.#make = make;
  }

  /** Returns the picture of a moment, from the cache if possible. */
  at(moment: FigureMoment): Picture {
    const key = JSON.stringify(moment);
    const known = this.#pictures.get(key);
    if (known !== undefined) return known;
    // Start over when full: moves with that many pictures are rarely repeated.
    if (this.#pictures.size === CAPACITY) this.#pictures.clear();
    const picture = this.#make(moment);
    this.#pictures.set(key, picture);
    return picture;
  }
}
