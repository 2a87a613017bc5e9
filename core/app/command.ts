/**
 * The user's commands, from the tray menu, the window, a notification, the command line or a simulator script. They
 * cross the boundary between page and main process, so they are defined by a schema.
 */
import { z } from 'zod';
import { cautionIdSchema } from '../../content/cautions.ts';
import { identifierSchema } from '../../content/stretch.ts';
import { correctionFields } from '../history/correction.ts';
import { comfortSchema } from '../history/entry.ts';
import { pauseSchema } from '../reminders/pause.ts';
import { longestReportedAbsenceMinutes, longestSnoozeMinutes } from '../settings/longest-times.ts';

export const commandSchema = z.discriminatedUnion('name', [
  /** The notification was clicked: start the stretch it named. */
  z.strictObject({ name: z.literal('click') }),
  /** Start a stretch: the one named, or the one that fits now. */
  z.strictObject({
    name: z.literal('start'),
    stretch: identifierSchema.optional(),
    variant: identifierSchema.optional(),
  }),
  z.strictObject({ name: z.literal('startRoutine'), routine: identifierSchema }),
  /** Remind again after this many minutes of sitting; without minutes, after the number in the settings. */
  z.strictObject({
    name: z.literal('snooze'),
    minutes: z.number().int().min(1).max(longestSnoozeMinutes).optional(),
  }),
  z.strictObject({ name: z.literal('skip') }),
  z.strictObject({ name: z.literal('undoSkip') }),
  /** Pause and resume reminders. */
  z.strictObject({ name: z.literal('pause'), until: pauseSchema }),
  z.strictObject({ name: z.literal('resume') }),
  /** The page now shows the session, after any red flags and cautions: start its clock. */
  z.strictObject({ name: z.literal('beginSession') }),
  z.strictObject({ name: z.literal('pauseSession') }),
  z.strictObject({ name: z.literal('resumeSession') }),
  /** Go to the next phase of the session, or back to the start of this one or the one before. */
  z.strictObject({ name: z.literal('nextPhase') }),
  z.strictObject({ name: z.literal('previousPhase') }),
  /** Start the current stretch over. */
  z.strictObject({ name: z.literal('restartStretch') }),
  /** Continue the current stretch in another of its variants. */
  z.strictObject({ name: z.literal('switchVariant'), variant: identifierSchema }),
  /** Continue the current stretch with the other side first. */
  z.strictObject({ name: z.literal('switchSides') }),
  /** Replace the stretch that has just started by another one that fits. */
  z.strictObject({ name: z.literal('startAnother') }),
  /** Undo that: go back to the stretch that was replaced last. */
  z.strictObject({ name: z.literal('startReplaced'), variant: identifierSchema.optional() }),
  /** Show the session again, after another screen has taken its place. It stays paused. */
  z.strictObject({ name: z.literal('showSession') }),
  /** End the session before its end. */
  z.strictObject({ name: z.literal('close') }),
  /** How the back feels after the session that has just finished. */
  z.strictObject({ name: z.literal('answerComfort'), comfort: comfortSchema }),
  /** The user has been through the welcome, or has left it. */
  z.strictObject({ name: z.literal('leaveWelcome') }),
  /** The user has read how to come back without a tray. */
  z.strictObject({ name: z.literal('readNoTray') }),
  z.strictObject({ name: z.literal('readRedFlags') }),
  z.strictObject({ name: z.literal('readCautions'), cautions: z.array(cautionIdSchema).min(1) }),
  /** The user has asked their doctor whether these stretches suit them. */
  z.strictObject({ name: z.literal('askedDoctor'), stretches: z.array(identifierSchema).min(1) }),
  /** Don't offer a stretch for a week. It can still be started by its name. */
  z.strictObject({ name: z.literal('setAside'), stretch: identifierSchema }),
  z.strictObject({ name: z.literal('bringBack'), stretch: identifierSchema }),
  z.strictObject({ name: z.literal('stillSitting') }),
  /** The user stands at a standing desk now, or sits again. */
  z.strictObject({ name: z.literal('standing') }),
  z.strictObject({ name: z.literal('sitting') }),
  /** The user was away for the last minutes; offered only if absences can't be detected. */
  z.strictObject({
    name: z.literal('wasAway'),
    minutes: z.number().int().min(1).max(longestReportedAbsenceMinutes),
  }),
  /** The user was sitting during what was recorded as an absence, or away although they seemed to sit. */
  z.strictObject({ name: z.literal('correct'), ...correctionFields }),
  z.strictObject({ name: z.literal('undoCorrection') }),
]);
export type Command = z.infer<typeof commandSchema>;

/** What became of a command: it is done, it doesn't apply now, or the history couldn't be changed. */
export type CommandOutcome = 'done' | 'ignored' | 'failed';
