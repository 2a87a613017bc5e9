/** The end of a finished session: an optional answer, then the window closes by itself. */
import type { Comfort } from '../../../core/history/entry.ts';
import type { Command } from '../../../core/app/command.ts';
import type { Cancel, Pulse } from '../../pulse.ts';

/** How long the question stays, in ms of session time. */
export const STAYS_MS = 20_000;

/** What this does with the app. */
export interface FarewellParts {
  command(command: Command): Promise<boolean>;
  closeWindow(): Promise<boolean>;
}

export class Farewell {
  /** Whether the advice for "worse" is shown. It stays until the user closes it. */
  advises = $state(false);
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

  /** Sends the answer. Then closes the window, or shows the advice for "worse". */
  async answer(comfort: Comfort): Promise<void> {
    this.#stopWaiting?.();
    if (comfort === 'worse') this.advises = true;
    const sent = await this.#app.command({ name: 'answerComfort', comfort });
    if (sent && comfort !== 'worse') this.leave();
  }

  /** Closes the window. */
  leave(): void {
    this.#stopWaiting?.();
    void this.#app.closeWindow();
  }
}
