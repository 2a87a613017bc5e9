/** What the window shows: owned here rather than by the page, so that nothing asked for while it loads is lost. */
import type { Screen } from '../ipc/contract.ts';

export class Screens {
  #current: Screen = { name: 'home' };
  #showings = 0;

  get current(): Screen {
    return this.#current;
  }

  show(name: 'home' | 'settings'): void {
    this.#current = { name };
  }

  /** Shows a stretch anew; its showing gets the next number, also when it is the same stretch again. */
  showStretch(stretch: string, variant: string, mode: 'offered' | 'running'): void {
    this.#showings += 1;
    this.#current = { name: 'stretch', stretch, variant, mode, showing: this.#showings };
  }

  /** Shows a routine anew. */
  showRoutine(routine: string): void {
    this.#showings += 1;
    this.#current = { name: 'routine', routine, showing: this.#showings };
  }

  /** Whether a reminder is on the screen with its choices, not yet started. */
  get offersStretch(): boolean {
    return this.#current.name === 'stretch' && this.#current.mode === 'offered';
  }
}
