/**
 * The protocol between a second process and the running app: one line of JSON in each direction, or several replies if
 * the client follows the status. Both sides validate what they receive, because after an update they may be different
 * versions.
 */
import { z } from 'zod';
import { commandSchema, type Command } from '../../core/app/command.ts';
import { desktopSchema, type Desktop } from '../desktop.ts';
import { runningStatusSchema } from './status.ts';

const PROTOCOL_VERSION = 1;

/** The longest request that the app reads, in bytes. */
export const LONGEST_REQUEST = 4096;
/** The longest reply that a client reads, in characters. */
export const LONGEST_REPLY = 64 * 1024;

/** The commands available on the command line; the others belong to the window. */
const commandNames = new Set<Command['name']>([
  'start',
  'snooze',
  'skip',
  'undoSkip',
  'pause',
  'resume',
  'stillSitting',
  'wasAway',
  'standing',
  'sitting',
]);

const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    command: commandSchema.refine(
      ({ name }) => commandNames.has(name),
      'is not available on the command line',
    ),
  }),
  z.strictObject({ kind: z.literal('show'), screen: z.enum(['home', 'settings']) }),
  /** A second start, which has made itself known through the lock, asks whether the window opens on its desktop. */
  z.strictObject({ kind: z.literal('secondStart') }),
  z.strictObject({ kind: z.literal('status') }),
  /** Send the status now and whenever it changes, one reply line each, until one side closes the connection. */
  z.strictObject({ kind: z.literal('followStatus') }),
  z.strictObject({ kind: z.literal('quit') }),
]);
export type Request = z.infer<typeof requestSchema>;

const replySchema = z.discriminatedUnion('outcome', [
  /** The request was carried out; the text is the new status. */
  z.strictObject({ outcome: z.literal('done'), text: z.string() }),
  z.strictObject({ outcome: z.literal('status'), status: runningStatusSchema }),
  /** The request doesn't apply now; the text says why. */
  z.strictObject({ outcome: z.literal('notNow'), text: z.string() }),
  /** The request is never valid; the text says why. */
  z.strictObject({ outcome: z.literal('invalid'), text: z.string() }),
]);
export type Reply = z.infer<typeof replySchema>;

const version = z.literal(PROTOCOL_VERSION);
const requestLineSchema = z.strictObject({
  version,
  request: requestSchema,
  desktop: desktopSchema.optional(),
});
const replyLineSchema = z.strictObject({ version, reply: replySchema });

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

/** Parses a request line. @throws if it isn't JSON, or isn't a request of this protocol version */
export function readRequest(line: string): {
  readonly request: Request;
  readonly desktop?: Desktop | undefined;
} {
  return requestLineSchema.parse(JSON.parse(line));
}

/** Parses a reply line. @throws if it isn't JSON, or isn't a reply of this protocol version */
export function readReply(line: string): Reply {
  return replyLineSchema.parse(JSON.parse(line)).reply;
}
