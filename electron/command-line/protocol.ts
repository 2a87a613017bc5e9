/**
 * What a second process asks of the running app, and what it is told: one line of JSON each way. Both sides check what
 * they get, since after an update the two may be of different versions.
 */
import { z } from 'zod';
import { commandSchema, type Command } from '../../core/app/command.ts';
import { runningStatusSchema } from './status.ts';

const PROTOCOL_VERSION = 1;

/** The longest line that is read, in bytes. */
export const LONGEST_REQUEST = 4096;
export const LONGEST_ANSWER = 64 * 1024;

/** The commands that have a word on the command line; the others belong to the window. */
const commandNames = new Set<Command['name']>([
  'start',
  'snooze',
  'skip',
  'undoSkip',
  'pause',
  'resume',
  'stillSitting',
  'wasAway',
]);

const requestSchema = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('command'),
    command: commandSchema.refine(({ name }) => commandNames.has(name), 'has no word on the command line'),
  }),
  z.strictObject({ ask: z.literal('show'), screen: z.enum(['home', 'settings']) }),
  z.strictObject({ ask: z.literal('status') }),
  z.strictObject({ ask: z.literal('quit') }),
]);
export type Request = z.infer<typeof requestSchema>;

const answerSchema = z.discriminatedUnion('outcome', [
  /** It was done; the text says how things stand now. */
  z.strictObject({ outcome: z.literal('done'), text: z.string() }),
  z.strictObject({ outcome: z.literal('status'), status: runningStatusSchema }),
  /** It does not apply now, for the reason in the text. */
  z.strictObject({ outcome: z.literal('notNow'), text: z.string() }),
  /** It never could be done, for the reason in the text. */
  z.strictObject({ outcome: z.literal('wrong'), text: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;

const version = z.literal(PROTOCOL_VERSION);
const requestLineSchema = z.strictObject({ version, request: requestSchema });
const answerLineSchema = z.strictObject({ version, answer: answerSchema });

export function writeRequest(request: Request): string {
  return `${JSON.stringify({ version: PROTOCOL_VERSION, request })}\n`;
}

export function writeAnswer(answer: Answer): string {
  return `${JSON.stringify({ version: PROTOCOL_VERSION, answer })}\n`;
}

/** @throws when the line is no request that this version knows */
export function readRequest(line: string): Request {
  return requestLineSchema.parse(JSON.parse(line)).request;
}

/** @throws when the line is no answer that this version knows */
export function readAnswer(line: string): Answer {
  return answerLineSchema.parse(JSON.parse(line)).answer;
}
