/** The end of a session: an optional answer, then the window goes by itself. */
import type { Comfort } from '../../../core/history/entry.ts';
import type { Command } from '../../../core/app/command.ts';
import type { Cancel, Pulse } from '../../pulse.ts';

/** How long the question stays, in ms. */
export const STAYS_MS = 20_000;

/** The part of the app that is needed. */
export interface FarewellParts {
  command(command: Command): Promise<boolean>;
  closeWindow(): Promise<boolean>;
}

export class Farewell {
  /** Whether the advice for "worse" is shown; it stays until the person closes it. */
  advises = $state(false);
  readonly #app: FarewellParts;
  readonly #pulse: Pick<Pulse, 'after'>;
  #stopWaiting: Cancel | undefined;

  constructor(app: FarewellParts, pulse: Pick<Pulse, 'after'>) {
    this.#app = app;
    this.#pulse = pulse;
  }

  /** The time to answer begins; the answer ends it. */
  begin(): Cancel {
    this.#stopWaiting = this.#pulse.after(STAYS_MS, () => {
      this.leave();
    });
    return () => this.#stopWaiting?.();
  }

  async answer(comfort: Comfort): Promise<void> {
    this.#stopWaiting?.();
    if (comfort === 'worse') this.advises = true;
    const taken = await this.#app.command({ name: 'answerComfort', comfort });
    if (taken && comfort !== 'worse') this.leave();
  }

  leave(): void {
    this.#stopWaiting?.();
    void this.#app.closeWindow();
  }
}
