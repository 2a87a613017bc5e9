/** The requests that the running app accepts. Only the app loads them; a client needs no more than their type. */
import { z } from 'zod';
import { commandSchema, type Command } from '../../core/app/command.ts';
import { mainScreenSchema } from '../../core/navigation/main-screen.ts';

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

export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    command: commandSchema.refine(
      ({ name }) => commandNames.has(name),
      'is not available on the command line',
    ),
  }),
  z.strictObject({ kind: z.literal('show'), screen: mainScreenSchema }),
  /** A second start, which has made itself known through the lock, asks whether the window opens on its desktop. */
  z.strictObject({ kind: z.literal('secondStart') }),
  z.strictObject({ kind: z.literal('status') }),
  /** Send the status now and whenever it changes, one reply line each, until one side closes the connection. */
  z.strictObject({ kind: z.literal('followStatus') }),
  z.strictObject({ kind: z.literal('quit') }),
]);
export type Request = z.infer<typeof requestSchema>;
