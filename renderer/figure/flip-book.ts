/** The pictures of moves, each made once: whoever repeats a move sees the same ones again. */
import type { FigureMoment } from '../../figure/figure.ts';

/** The longest stretch of the library, with all its moves on both sides, has fewer than 300. */
const MOST_KEPT = 400;

export class FlipBook<Picture> {
  readonly #make: (moment: FigureMoment) => Picture;
  readonly #kept = new Map<string, Picture>();

  constructor(make: (moment: FigureMoment) => Picture) {
    this.#make = make;
  }

  /** The picture of one moment. */
  at(moment: FigureMoment): Picture {
    const key = JSON.stringify(moment);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    // Moves so long that their pictures do not fit are seldom repeated.
    if (this.#kept.size === MOST_KEPT) this.#kept.clear();
    const picture = this.#make(moment);
    this.#kept.set(key, picture);
    return picture;
  }
}
