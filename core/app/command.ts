/**
 * What a person can ask for: from the tray menu, the window, a notification, the command line or a simulator script.
 * It crosses the boundary between page and main process, so the schema is the definition.
 */
import { z } from 'zod';
import { identifierSchema } from '../../content/stretch.ts';
import { comfortSchema } from '../history/entry.ts';
import { pauseSchema } from '../reminders/pause.ts';
import { longestSnoozeMinutes } from '../settings/settings.ts';

/** The longest absence that a `wasAway` command can report, in minutes. */
export const longestReportedAbsenceMinutes = 4 * 60;

export const commandSchema = z.discriminatedUnion('name', [
  /** The notification was clicked: start the stretch that it named. */
  z.strictObject({ name: z.literal('click') }),
  /** Start a stretch: the one named, or the one that fits now. */
  z.strictObject({
    name: z.literal('start'),
    stretch: identifierSchema.optional(),
    variant: identifierSchema.optional(),
  }),
  /** Start a routine: its stretches, one after another. */
  z.strictObject({ name: z.literal('startRoutine'), routine: identifierSchema }),
  /** One of the running routine's stretches, counted from 0, was done to its end, and the next one is on. */
  z.strictObject({ name: z.literal('finishItem'), item: z.number().int().min(0) }),
  /** Remind again after so many minutes of sitting; the setting's when not given. */
  z.strictObject({
    name: z.literal('snooze'),
    minutes: z.number().int().min(1).max(longestSnoozeMinutes).optional(),
  }),
  z.strictObject({ name: z.literal('skip') }),
  z.strictObject({ name: z.literal('undoSkip') }),
  z.strictObject({ name: z.literal('pause'), until: pauseSchema }),
  z.strictObject({ name: z.literal('resume') }),
  /** The running stretch, or a running routine's last one, was done to its end. */
  z.strictObject({ name: z.literal('finish') }),
  /** The running stretch was closed before its end. */
  z.strictObject({ name: z.literal('close') }),
  /** The running stretch's timer was stopped, or goes on. */
  z.strictObject({ name: z.literal('pauseSession') }),
  z.strictObject({ name: z.literal('resumeSession') }),
  /** Another stretch in place of the running one, which the person does not want to begin. */
  z.strictObject({ name: z.literal('startAnother') }),
  /** Go on with the running stretch, or the one of the running routine that is on, in another of its variants. */
  z.strictObject({ name: z.literal('switchVariant'), variant: identifierSchema }),
  /** How the back feels after the stretch that was just finished. */
  z.strictObject({ name: z.literal('answerComfort'), comfort: comfortSchema }),
  /** The person has read when not to begin. */
  z.strictObject({ name: z.literal('readRedFlags') }),
  /** The person has read what to take care of in a stretch. For a routine, one command for each of its stretches. */
  z.strictObject({ name: z.literal('readCautions'), stretch: identifierSchema }),
  /** Leave a stretch out of the choice for seven days; it can still be started by its name. */
  z.strictObject({ name: z.literal('setAsideStretch'), stretch: identifierSchema }),
  z.strictObject({ name: z.literal('endSetAside'), stretch: identifierSchema }),
  z.strictObject({ name: z.literal('stillSitting') }),
  /** The person was away for the last minutes; asked only where nothing else tells. */
  z.strictObject({
    name: z.literal('wasAway'),
    minutes: z.number().int().min(1).max(longestReportedAbsenceMinutes),
  }),
]);
export type Command = z.infer<typeof commandSchema>;
