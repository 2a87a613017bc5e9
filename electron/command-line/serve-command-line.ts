/** The command line in the running app: starts the runner with the initial request, then serves further ones. */
import { isSameDesktop, type Desktop } from '../desktop.ts';
import type { Log } from '../storage/log.ts';
import { invalidReply, replyTo, type ReplyParts } from './replies.ts';
import type { Request } from './protocol.ts';
import { startServer, type HandledRequest } from './server.ts';
import { MAX_FOLLOWERS, type StatusFollowers } from './status-followers.ts';
import type { SocketLocation } from './socket-location.ts';
import * as m from '../../messages/compiled/messages.js';
import { exitCodeOf, printReply, type Terminal } from './terminal.ts';

export interface CommandLineParts extends ReplyParts, Terminal {
  /** `start` calls back after loading the state and before the first tick. */
  readonly runner: ReplyParts['runner'] & { start(beforeFirstTick: () => void): void };
  readonly socketLocation: () => SocketLocation;
  readonly log: Log;
  readonly followers: StatusFollowers;
  /** Where the window opens. */
  readonly desktop: Desktop;
  readonly quit: () => void;
  readonly exit: (code: number) => void;
}

/**
 * Starts the runner and the command-line server.
 *
 * @param request the request the app was started for; if it is invalid, the app exits before anything changes
 */
export function serveCommandLine(parts: CommandLineParts, request: Request | undefined): { close(): void } {
  const { runner, socketLocation, log, followers, quit, exit } = parts;
  const invalid = request && invalidReply(request, parts.entries());
  if (invalid) {
    void printReply(parts, invalid, false).then(() => {
      exit(exitCodeOf(invalid));
    });
    return { close: () => undefined };
  }

  runner.start(() => {
    if (request) void printReply(parts, replyTo(request, parts), false);
  });
  const handle = (received: Request, desktop = parts.desktop): HandledRequest => {
    if (opensWindow(received) && !isSameDesktop(desktop, parts.desktop)) {
      return { reply: { outcome: 'notNow', text: m.command_line_other_desktop() } };
    }
    if (received.kind === 'followStatus') return follow(followers);
    const reply = replyTo(received, parts);
    return received.kind === 'quit' ? { reply, afterSending: quit } : { reply };
  };
  const server = startServer({ socketLocation, handle, log, maxTakenOver: MAX_FOLLOWERS });
  return {
    close: () => {
      server.close();
      followers.close();
    },
  };
}

function opensWindow(request: Request): boolean {
  if (request.kind === 'command') return request.command.name === 'start';
  return request.kind === 'show' || request.kind === 'secondStart';
}

function follow(followers: StatusFollowers): HandledRequest {
  if (followers.full) return { reply: { outcome: 'notNow', text: m.command_line_too_many_followers() } };
  return {
    takeOver: (connection) => {
      followers.add(connection);
    },
  };
}
