/** The command line's part in the running app: it starts the rules with what was asked for, and answers from then on. */
import type { Log } from '../storage/log.ts';
import { answerTo, mistakeIn, type AnswersParts } from './replies.ts';
import type { Request } from './protocol.ts';
import { serve, type Reply } from './server.ts';
import type { SocketLocation } from './socket-location.ts';
import { exitCodeOf, tell, type Terminal } from './terminal.ts';

export interface CommandLineParts extends AnswersParts, Terminal {
  readonly runner: AnswersParts['runner'] & { start(before: () => void): void };
  readonly place: () => SocketLocation;
  readonly log: Log;
  readonly quit: () => void;
  readonly exit: (code: number) => void;
}

/**
 * Starts the rules and begins to listen.
 *
 * @param request what the app was started for; one that can never be done ends the app before it has changed anything
 */
export function serveCommandLine(parts: CommandLineParts, request: Request | undefined): { close(): void } {
  const { runner, place, log, quit, exit } = parts;
  const mistake = request && mistakeIn(request, parts.entries());
  if (mistake) {
    void tell(parts, mistake, false).then(() => {
      exit(exitCodeOf(mistake));
    });
    return { close: () => undefined };
  }

  runner.start(() => {
    if (request) void tell(parts, answerTo(request, parts), false);
  });
  const reply = (asked: Request): Reply => ({
    answer: answerTo(asked, parts),
    ...(asked.ask === 'quit' ? { afterwards: quit } : {}),
  });
  return serve({ place, reply, log });
}
