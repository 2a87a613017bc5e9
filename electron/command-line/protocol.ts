/**
 * The protocol between a second process and the running app: one line of JSON in each direction, or several replies if
 * the client follows the status. Both sides check what they receive, because after an update they may be different
 * versions: the app with `read-request.ts`, the client with `read-reply.ts`.
 */
import type { Desktop } from '../desktop.ts';
import type { Request } from './request-schema.ts';
import type { RunningStatus } from './status-schema.ts';

export type { Request };

export const PROTOCOL_VERSION = 1;

/** The longest request that the app reads, in bytes. */
export const LONGEST_REQUEST = 4096;
/** The longest reply that a client reads, in characters. */
export const LONGEST_REPLY = 64 * 1024;

export type Reply =
  /** The request was carried out; the text is the new status. */
  | { readonly outcome: 'done'; readonly text: string }
  | { readonly outcome: 'status'; readonly status: RunningStatus }
  /** The request doesn't apply now; the text says why. */
  | { readonly outcome: 'notNow'; readonly text: string }
  /** The request is never valid; the text says why. */
  | { readonly outcome: 'invalid'; readonly text: string };

/**
 * Returns the request as a line, including the line break.
 *
 * @param desktop where the request is made; the app opens no window for another desktop
 */
export function writeRequest(request: Request, desktop?: Desktop): string {
  return `${JSON.stringify({ version: PROTOCOL_VERSION, request, desktop })}\n`;
}

/** Returns the reply as a line, including the line break. */
export function writeReply(reply: Reply): string {
  return `${JSON.stringify({ version: PROTOCOL_VERSION, reply })}\n`;
}
