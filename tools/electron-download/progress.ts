/** Shows how far a download is. */
import { megabytes } from './failure.ts';
import type { Progress } from './package.ts';

/** Where progress is shown. */
export interface Output {
  /** Whether it is a terminal, on which a line can be overwritten. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** The shortest time between two lines, in ms: on a terminal, where they replace each other, and in a log. */
const PAUSE = { terminal: 100, log: 10_000 };

/** Shows progress: on a terminal in one line that is overwritten, otherwise in a new line every ten seconds. */
export class ProgressLine {
  readonly #what: string;
  readonly #output: Output;
  readonly #now: () => number;
  readonly #terminal: boolean;
  #last: number;
  #open = false;

  /**
   * @param what what is downloaded
   * @param now returns a time in ms
   */
  constructor(what: string, output: Output, now: () => number) {
    this.#what = what;
    this.#output = output;
    this.#now = now;
    this.#terminal = output.isTTY === true;
    this.#last = this.#terminal ? -Infinity : now();
  }

  show({ transferred, total }: Progress): void {
    const complete = transferred === total;
    const pause = this.#terminal ? PAUSE.terminal : PAUSE.log;
    if (this.#now() - this.#last < pause && !(this.#terminal && complete)) return;
    this.#last = this.#now();
    const line = `Downloading ${this.#what}: ${amount(transferred, total)}`;
    this.#output.write(this.#terminal ? `\r${line}` : `${line}\n`);
    this.#open = this.#terminal;
  }

  /** Ends the line, so that what follows doesn't continue it. */
  end(): void {
    if (this.#open) this.#output.write('\n');
    this.#open = false;
  }
}

function amount(transferred: number, total: number | null): string {
  if (!total) return `${megabytes(transferred)} MB`;
  const percent = String(Math.floor((transferred / total) * 100));
  return `${megabytes(transferred)} of ${megabytes(total)} MB (${percent} %)`;
}
