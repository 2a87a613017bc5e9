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
import type { Reply, Request } from './protocol.ts';
import type { Desktop } from '../desktop.ts';
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
  /** Where this process was started. */
  readonly desktop: Desktop;
  /** How long to wait for an app that is starting or ending, in ms. */
  readonly timeoutMs?: number;
}

/** How a process becomes the app. */
export interface AppStart {
  /** The request that it was started for. */
  readonly request?: Request;
  /** Whether the system has started it at login, with the switch for that. */
  readonly atLogin?: boolean;
}

/** What is left for this process to do: become the app, or end. */
export type Startup =
  | ({ readonly kind: 'start' } & AppStart)
  /** End. `refusal` is the reason why the window didn't open, for a user without a terminal. */
  | { readonly kind: 'exit'; readonly code: number; readonly refusal?: string };

const TIMEOUT_MS = 15_000;
const RETRY_MS = 100;

/** Carries out the command line. Without a command, it takes the lock before returning, without waiting for anything. */
export async function startUp(parts: StartupParts): Promise<Startup> {
  const { argv, unpackaged, version, out, err } = parts;
  const commandLine = parseCommandLine(argv, unpackaged);
  switch (commandLine.kind) {
    case 'open':
      return open(parts);
    case 'openAtLogin':
      return openAtLogin(parts);
    case 'help':
      await writeLine(out, usage(commandLine.verb));
      return exit(exitCodes.done);
    case 'version':
      await writeLine(out, m.command_line_version({ version }));
      return exit(exitCodes.done);
    case 'usageError':
      await writeLine(err, [commandLine.text, m.command_line_see_help()].join('\n'));
      return exit(exitCodes.invalid);
    case 'request': {
      const { request, json } = commandLine;
      if (request.kind === 'followStatus') return exit(await printFollowedStatus(parts, json));
      return carryOut(request, json, parts);
    }
  }
}

function exit(code: number): Startup {
  return { kind: 'exit', code };
}

/**
 * Becomes the app, or makes the running app open its window. The lock's message does that even if the app doesn't listen
 * yet, or can't. Only whether the app is on this desktop must be asked.
 */
async function open(parts: StartupParts): Promise<Startup> {
  const { lock, desktop } = parts;
  if (lock({ bringUp: true, desktop })) return { kind: 'start' };
  let reply: Reply | undefined;
  try {
    reply = await askOrTakeLock({ kind: 'secondStart' }, parts);
  } catch {
    // The app doesn't answer, but it has got the lock's message.
    return exit(exitCodes.done);
  }
  if (!reply) return { kind: 'start' };
  // An older version doesn't know the question, but has got the lock's message too.
  if (reply.outcome !== 'notNow') return exit(exitCodes.done);
  await printReply(parts, reply, false);
  return { kind: 'exit', code: exitCodes.notNow, refusal: reply.text };
}

/** Becomes the app. If it's already running, such as in a restored session, there is nothing to do, to show or to ask. */
function openAtLogin({ lock }: StartupParts): Startup {
  return lock({ bringUp: false }) ? { kind: 'start', atLogin: true } : exit(exitCodes.done);
}

async function carryOut(request: Request, json: boolean, parts: StartupParts): Promise<Startup> {
  const { desktop } = parts;
  try {
    const reply = startsApp(request)
      ? await askOrTakeLock(request, parts)
      : await sendRequest(parts.socketLocation(), request, { desktop });
    if (reply) {
      await printReply(parts, reply, json);
      return exit(exitCodeOf(reply));
    }
    if (startsApp(request)) return { kind: 'start', request };
    await printNotRunning(parts, request.kind === 'status', json);
    return exit(exitCodes.notRunning);
  } catch (error) {
    await printNoReply(parts, error);
    return exit(exitCodes.notNow);
  }
}

/**
 * Sends the request to the running app or, if there is none, takes the lock. It takes the lock only to start the app: a
 * process that holds the lock just to check would make an app that starts at the same moment give up.
 *
 * @returns the reply, or undefined if this process has taken the lock
 * @throws if the app is running, but doesn't listen or doesn't reply in time
 */
async function askOrTakeLock(request: Request, parts: StartupParts): Promise<Reply | undefined> {
  const { lock, desktop, timeoutMs = TIMEOUT_MS } = parts;
  const location = parts.socketLocation();
  for (let waited = 0; waited <= timeoutMs; waited += RETRY_MS) {
    const reply = await sendRequest(location, request, { desktop });
    if (reply || lock({ bringUp: false })) return reply;
    // The app is running, but isn't listening yet, or no longer listens.
    await wait(RETRY_MS);
  }
  throw new Error("it's running, but isn't listening");
}

/** Whether a request starts the app if it isn't running. The others only make sense while it is running. */
function startsApp(request: Request): boolean {
  if (request.kind === 'show') return true;
  return request.kind === 'command' && ['start', 'pause'].includes(request.command.name);
}
