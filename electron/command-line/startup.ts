/** What a process does that was started: it becomes the app, brings the app's window up, or asks the running app. */
import { setTimeout as wait } from 'node:timers/promises';
import * as m from '../../messages/compiled/messages.js';
import { ask } from './client.ts';
import { exitCodeOf, exitCodes, tell, writeLine, type Terminal } from './terminal.ts';
import { readArguments } from './parse.ts';
import type { Request } from './protocol.ts';
import type { SecondStart } from '../second-start.ts';
import { notRunning } from './status.ts';
import type { SocketLocation } from './socket-location.ts';
import { usage } from './usage.ts';

export interface StartupParts extends Terminal {
  /** The arguments, the executable's name first. */
  readonly argv: readonly string[];
  /** Whether the app's folder is among them. */
  readonly unpackaged: boolean;
  readonly version: string;
  readonly place: () => SocketLocation;
  /** Takes the single-instance lock, or else tells its holder of this start. */
  readonly lock: (start: SecondStart) => boolean;
  /** Starts the app, with what it was asked for. */
  readonly start: (request?: Request) => void;
  readonly exit: (code: number) => void;
  /** How long to wait for an app that is just starting or ending, in ms. */
  readonly patience?: number;
}

const PATIENCE = 15_000;
const BETWEEN_TRIES = 100;

/** Does what the command line says. Without words nothing is waited for: the lock is taken at once. */
export async function begin(parts: StartupParts): Promise<void> {
  const { argv, unpackaged, version, lock, start, exit, out, err } = parts;
  const asked = readArguments(argv, unpackaged);
  switch (asked.kind) {
    case 'open':
      if (lock({ bringUp: true })) start();
      else exit(exitCodes.done);
      return;
    case 'help':
      await writeLine(out, usage());
      exit(exitCodes.done);
      return;
    case 'version':
      await writeLine(out, `${m.app_name()} ${version}`);
      exit(exitCodes.done);
      return;
    case 'mistake':
      await writeLine(err, `${asked.text}\n\n${usage()}`);
      exit(exitCodes.wrong);
      return;
    case 'request':
      await carryOut(asked.request, asked.json, parts);
  }
}

/**
 * Asks the running app. Only who starts the app where none runs takes the lock: whoever held it just to look would keep
 * an app away that starts at the same moment.
 */
async function carryOut(request: Request, json: boolean, parts: StartupParts): Promise<void> {
  const { lock, start, exit, err, patience = PATIENCE } = parts;
  try {
    const place = parts.place();
    for (let waited = 0; waited <= patience; waited += BETWEEN_TRIES) {
      const answer = await ask(place, request);
      if (answer) {
        await tell(parts, answer, json);
        exit(exitCodeOf(answer));
        return;
      }
      if (!startsTheApp(request)) {
        await tellNotRunning(request, json, parts);
        exit(exitCodes.notRunning);
        return;
      }
      if (lock({ bringUp: false })) {
        start(request);
        return;
      }
      // The app is there, but does not listen yet, or does not any more.
      await wait(BETWEEN_TRIES);
    }
    throw new Error('it runs, but does not listen');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await writeLine(err, m.command_line_no_answer({ reason }));
    exit(exitCodes.notNow);
  }
}

/** Whether it makes sense to start the app for a request; the others are about a state that is not there. */
function startsTheApp(request: Request): boolean {
  if (request.ask === 'show') return true;
  return request.ask === 'command' && ['start', 'pause'].includes(request.command.name);
}

async function tellNotRunning(request: Request, json: boolean, { out, err }: StartupParts): Promise<void> {
  if (json) await writeLine(out, JSON.stringify(notRunning));
  else await writeLine(request.ask === 'status' ? out : err, m.command_line_not_running());
}
