/** Prints what `uncurl status --follow` follows. */
import { followStatus } from './follow-status.ts';
import type { SocketLocation } from './socket-location.ts';
import {
  exitCodeOf,
  exitCodes,
  printNoReply,
  printNotRunning,
  printReply,
  statusLine,
  writeLine,
  type Terminal,
} from './terminal.ts';

/**
 * Prints the status, and again whenever the printed line is another one, until the app quits or nobody reads the lines.
 *
 * @returns the exit code. If the app quits meanwhile, that is the end that was asked for, so 0
 */
export async function printFollowedStatus(
  { socketLocation, ...terminal }: Terminal & { readonly socketLocation: () => SocketLocation },
  json: boolean,
): Promise<number> {
  let printed: string | undefined;
  try {
    for await (const reply of followStatus(socketLocation())) {
      if (reply.outcome !== 'status') {
        await printReply(terminal, reply, json);
        return exitCodeOf(reply);
      }
      const line = statusLine(reply.status, json);
      if (line === printed) continue;
      printed = line;
      if (!(await writeLine(terminal.out, line))) return exitCodes.done;
    }
  } catch (error) {
    await printNoReply(terminal, error);
    return exitCodes.notNow;
  }
  await printNotRunning(terminal, true, json);
  return printed === undefined ? exitCodes.notRunning : exitCodes.done;
}
