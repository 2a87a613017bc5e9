/** The end of a finished session: an optional answer, perhaps with advice, then the window closes by itself. */
import type { Comfort } from '../../../core/history/entry.ts';
import type { Command } from '../../../core/app/command.ts';
import type { Cancel, Pulse } from '../../pulse.ts';

/** How long the question stays, in ms of session time. */
export const STAYS_MS = 20_000;

/** How long the advice for "the same" stays, in ms of session time: time enough to read it. */
export const ADVICE_STAYS_MS = 8_000;

/** What this does with the app. */
export interface FarewellParts {
  command(command: Command): Promise<boolean>;
  closeWindow(): Promise<boolean>;
}

export class Farewell {
  /** The answer whose advice is shown. That for "worse" stays until the user closes it. */
  advises = $state<'same' | 'worse'>();
  readonly #app: FarewellParts;
  readonly #pulse: Pick<Pulse, 'after'>;
  #stopWaiting: Cancel | undefined;

  constructor(app: FarewellParts, pulse: Pick<Pulse, 'after'>) {
    this.#app = app;
    this.#pulse = pulse;
  }

  /** Starts the time to answer. Returns a function that stops it. */
  begin(): Cancel {
    this.#stopWaiting = this.#pulse.after(STAYS_MS, () => {
      this.leave();
    });
    return () => this.#stopWaiting?.();
  }

  /** Sends the answer. Then closes the window, or shows the advice for "the same" or "worse". */
  async answer(comfort: Comfort): Promise<void> {
    this.#stopWaiting?.();
    const sent = await this.#app.command({ name: 'answerComfort', comfort });
    if (comfort === 'worse' || (sent && comfort === 'same')) this.advises = comfort;
    else if (sent) this.leave();
  }

  /** Closes the window. */
  leave(): void {
    this.#stopWaiting?.();
    void this.#app.closeWindow();
  }
}
