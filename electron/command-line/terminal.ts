/** The output and exit code of a process that was called from a terminal or a script. */
import * as m from '../../messages/compiled/messages.js';
import type { Reply } from './protocol.ts';
import { notRunning } from './not-running.ts';
import type { RunningStatus } from './status-schema.ts';

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

/** Returns the line that shows a status: JSON for scripts, otherwise the tray's status line. */
export function statusLine(status: RunningStatus, json: boolean): string {
  return json ? JSON.stringify(status) : status.status;
}

/** Prints a reply, as `writeLine` does: results to standard output, the reason for a refusal to standard error. */
export function printReply({ out, err }: Terminal, reply: Reply, json: boolean): Promise<boolean> {
  switch (reply.outcome) {
    case 'done':
      return writeLine(out, reply.text);
    case 'status':
      return writeLine(out, statusLine(reply.status, json));
    case 'notNow':
    case 'invalid':
      return writeLine(err, reply.text);
  }
}

/** Prints that the app isn't running: a result if the status was asked for, otherwise the reason for a refusal. */
export function printNotRunning(
  { out, err }: Terminal,
  statusAsked: boolean,
  json: boolean,
): Promise<boolean> {
  if (json) return writeLine(out, JSON.stringify(notRunning));
  return writeLine(statusAsked ? out : err, m.command_line_not_running());
}

/** Prints why the app couldn't be asked. */
export function printNoReply({ err }: Terminal, error: unknown): Promise<boolean> {
  const reason = error instanceof Error ? error.message : String(error);
  return writeLine(err, m.command_line_no_reply({ reason }));
}

/**
 * Writes a line and waits until the process has flushed it: exiting earlier would truncate it.
 *
 * @returns whether the line was written; false if the reader has closed the stream, which isn't an error
 */
export function writeLine(stream: NodeJS.WritableStream, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const closed = (): void => {
      resolve(false);
    };
    stream.once('error', closed);
    stream.write(`${text}\n`, (error) => {
      // After an error, the listener must stay: the stream emits the error only after this call.
      if (error) return;
      stream.off('error', closed);
      resolve(true);
    });
  });
}
