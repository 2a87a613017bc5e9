/** The screen that the window shows. The main process owns it, so a change while the page is loading isn't lost. */
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import type { Screen } from '../ipc/contract.ts';

export class Screens {
  #current: Screen = { name: 'today' };
  #showings = 0;

  get current(): Screen {
    return this.#current;
  }

  show(screen: MainScreen): void {
    this.#current = screen;
  }

  /** Shows a stretch with the reminder's choices, as a new showing even if it is the same stretch again. */
  showOffer(stretch: string, variant: string): void {
    this.#showings += 1;
    this.#current = { name: 'offer', stretch, variant, showing: this.#showings };
  }

  /** Shows the session that has just started. */
  showSession(): void {
    this.#showings += 1;
    this.#current = { name: 'session', showing: this.#showings };
  }
}
