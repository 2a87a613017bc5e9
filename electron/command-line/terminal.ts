/** What a process says to the terminal, or the program, that called it: its lines and its exit code. */
import type { Answer } from './protocol.ts';

export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

/** docs/command-line.md promises them. */
export const exitCodes = { done: 0, notNow: 1, wrong: 2, notRunning: 3 } as const;

export function exitCodeOf({ outcome }: Answer): number {
  return outcome === 'status' ? exitCodes.done : exitCodes[outcome];
}

/** Tells an answer: what was asked for as output, why it was not done as an error. */
export function tell({ out, err }: Terminal, answer: Answer, json: boolean): Promise<void> {
  switch (answer.outcome) {
    case 'done':
      return writeLine(out, answer.text);
    case 'status':
      return writeLine(out, json ? JSON.stringify(answer.status) : answer.status.status);
    case 'notNow':
    case 'wrong':
      return writeLine(err, answer.text);
  }
}

/**
 * Writes a line, and waits until it has left the process: ending before would cut it off. A reader that has gone is no
 * failure.
 */
export function writeLine(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => {
      resolve();
    });
    stream.write(`${text}\n`, () => {
      resolve();
    });
  });
}
