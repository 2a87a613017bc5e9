/** How the user browses the library. It outlives the screen, so that a page and back leads to the same place. */
import { noFilter, type LibraryFilter } from './filter.ts';

/** The card that led to a page, with the variant on it. */
interface FollowedCard {
  readonly stretch: string;
  readonly variant: string;
}

class Browsing {
  filter = $state.raw<LibraryFilter>(noFilter);
  /** The stretch whose card moves: only one does at a time. */
  moving = $state.raw<string>();
  #followed: FollowedCard | undefined;

  change(part: Partial<LibraryFilter>): void {
    this.filter = { ...this.filter, ...part };
  }

  /** Remembers that a card leads away from the list. */
  follow(card: FollowedCard): void {
    this.#followed = card;
    this.moving = undefined;
  }

  /** Returns the id of the variant on the card that led to a stretch's page; undefined if none led there. */
  variantOn(stretch: string): string | undefined {
    return this.#followed?.stretch === stretch ? this.#followed.variant : undefined;
  }

  /** Stops a card if it is the one that moves. */
  stop(stretch: string): void {
    if (this.moving === stretch) this.moving = undefined;
  }
}

export const browsing = new Browsing();
