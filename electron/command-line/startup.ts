/** Decides what a new process does: become the app, open the running app's window or send the running app a request. */
import { setTimeout as wait } from 'node:timers/promises';
import * as m from '../../messages/compiled/messages.js';
import { sendRequest } from './client.ts';
import { printFollowedStatus } from './print-followed-status.ts';
import {
  exitCodeOf,
  exitCodes,
  printNoReply,
  printNotRunning,
  printReply,
  writeLine,
  type Terminal,
} from './terminal.ts';
import { parseCommandLine } from './parse.ts';
import type { Request } from './protocol.ts';
import type { SecondStart } from '../second-start.ts';
import type { SocketLocation } from './socket-location.ts';
import { usage } from './usage.ts';

export interface StartupParts extends Terminal {
  /** The executable's name and its arguments. */
  readonly argv: readonly string[];
  /** Whether the app's folder is among the arguments. */
  readonly unpackaged: boolean;
  readonly version: string;
  readonly socketLocation: () => SocketLocation;
  /** Takes the single-instance lock. If another process holds it, sends `start` to that process and returns false. */
  readonly lock: (start: SecondStart) => boolean;
  /** Starts the app, with the request it was started for, if any. */
  readonly start: (request?: Request) => void;
  readonly exit: (code: number) => void;
  /** How long to wait for an app that is starting or ending, in ms. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const RETRY_MS = 100;

/** Carries out the command line. Without a command, it takes the lock before returning, without waiting for anything. */
export async function startUp(parts: StartupParts): Promise<void> {
  const { argv, unpackaged, version, lock, start, exit, out, err } = parts;
  const commandLine = parseCommandLine(argv, unpackaged);
  switch (commandLine.kind) {
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
    case 'usageError':
      await writeLine(err, `${commandLine.text}\n\n${usage()}`);
      exit(exitCodes.invalid);
      return;
    case 'request': {
      const { request, json } = commandLine;
      if (request.kind === 'followStatus') exit(await printFollowedStatus(parts, json));
      else await carryOut(request, json, parts);
    }
  }
}

/**
 * Sends the request to the running app, or starts the app with it. Takes the lock only to start the app: a process
 * that holds the lock just to check would make an app that starts at the same moment give up.
 */
async function carryOut(request: Request, json: boolean, parts: StartupParts): Promise<void> {
  const { lock, start, exit, timeoutMs = TIMEOUT_MS } = parts;
  try {
    const location = parts.socketLocation();
    for (let waited = 0; waited <= timeoutMs; waited += RETRY_MS) {
      const reply = await sendRequest(location, request);
      if (reply) {
        await printReply(parts, reply, json);
        exit(exitCodeOf(reply));
        return;
      }
      if (!startsApp(request)) {
        await printNotRunning(parts, request.kind === 'status', json);
        exit(exitCodes.notRunning);
        return;
      }
      if (lock({ bringUp: false })) {
        start(request);
        return;
      }
      // The app is running, but isn't listening yet, or no longer listens.
      await wait(RETRY_MS);
    }
    throw new Error("it's running, but isn't listening");
  } catch (error) {
    await printNoReply(parts, error);
    exit(exitCodes.notNow);
  }
}

/** Whether a request starts the app if it isn't running. The others only make sense while it is running. */
function startsApp(request: Request): boolean {
  if (request.kind === 'show') return true;
  return request.kind === 'command' && ['start', 'pause'].includes(request.command.name);
}
