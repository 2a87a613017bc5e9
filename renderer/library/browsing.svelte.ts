/** How the user browses the library. It outlives the screen, so that a page and back leads to the same place. */
import { noFilter, type LibraryFilter } from './filter.ts';

/** The card that led to a page, with the variant on it, and where the list was scrolled to, in pixels. */
interface CameFrom {
  readonly stretch: string;
  readonly variant: string;
  readonly scrollTop: number;
}

class Browsing {
  filter = $state.raw<LibraryFilter>(noFilter);
  /** The stretch whose card moves: only one does at a time. */
  moving = $state.raw<string>();
  #cameFrom: CameFrom | undefined;

  change(part: Partial<LibraryFilter>): void {
    this.filter = { ...this.filter, ...part };
  }

  /** Remembers that a card leads away from the list. */
  follow(cameFrom: CameFrom): void {
    this.#cameFrom = cameFrom;
    this.moving = undefined;
  }

  /** Returns the id of the variant on the card that led to a stretch's page; undefined if none led there. */
  variantOn(stretch: string): string | undefined {
    return this.#cameFrom?.stretch === stretch ? this.#cameFrom.variant : undefined;
  }

  /** Returns where the list was left by a card, once; undefined if it wasn't. */
  comeBack(): CameFrom | undefined {
    const cameFrom = this.#cameFrom;
    this.#cameFrom = undefined;
    return cameFrom;
  }

  /** Stops a card if it is the one that moves. */
  stop(stretch: string): void {
    if (this.moving === stretch) this.moving = undefined;
  }
}

export const browsing = new Browsing();
