/** The output and exit code of a process that was called from a terminal or a script. */
import type { Reply } from './protocol.ts';

/** The process's standard output and standard error. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

/** Documented in docs/command-line.md; don't change them. */
export const exitCodes = { done: 0, notNow: 1, invalid: 2, notRunning: 3 } as const;

/** Returns the exit code for a reply. */
export function exitCodeOf({ outcome }: Reply): number {
  return outcome === 'status' ? exitCodes.done : exitCodes[outcome];
}

/** Prints a reply: results to standard output, the reason for a refusal to standard error. */
export function printReply({ out, err }: Terminal, reply: Reply, json: boolean): Promise<void> {
  switch (reply.outcome) {
    case 'done':
      return writeLine(out, reply.text);
    case 'status':
      return writeLine(out, json ? JSON.stringify(reply.status) : reply.status.status);
    case 'notNow':
    case 'invalid':
      return writeLine(err, reply.text);
  }
}

/**
 * Writes a line and waits until the process has flushed it: exiting earlier would truncate it. Ignores the error if the
 * reader has closed the stream.
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
