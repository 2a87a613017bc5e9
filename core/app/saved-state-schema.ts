/** The saved state as it is on disk. Whatever the schema accepts can be used: the app starts from it and goes on. */
import { z } from 'zod';
import { cautionIdSchema } from '../../content/cautions.ts';
import { namedStretchSchema } from '../../content/named-stretch.ts';
import { identifierSchema } from '../../content/stretch.ts';
import { setAsideSchema } from '../choice/set-aside.ts';
import { skippedAtSchema } from '../choice/skipped-at.ts';
import { isPossibleAt, newRecording, recordingSchema } from '../history/recording.ts';
import { pausedSchema } from '../reminders/pause.ts';
import { remindersSchema } from '../reminders/reminders.ts';
import { sessionSchema } from '../session/session.ts';
import { longestPauseMinutes, longestSnoozeMinutes } from '../settings/longest-times.ts';
import { savedSittingSchema } from '../sitting/presence.ts';
import { dayOf } from '../time/day.ts';
import { MINUTE } from '../time/moment.ts';
import { momentSchema } from '../time/moment-schema.ts';

const fieldsSchema = z.strictObject({
  version: z.literal(1),
  /** When it was written. */
  at: momentSchema,
  /** Whether the app had quit cleanly by then. */
  clean: z.boolean(),
  sitting: savedSittingSchema,
  // Absent in states saved before the app recorded what the user does.
  recording: recordingSchema.default(newRecording),
  reminders: remindersSchema,
  /** What the heads-up on screen names. */
  headsUp: namedStretchSchema.nullable(),
  /** What the reminder to sit down or move names, while it is on screen. */
  standingReminder: namedStretchSchema.nullable(),
  paused: pausedSchema.nullable(),
  session: sessionSchema.nullable(),
  welcomed: z.boolean(),
  noTrayRead: z.boolean(),
  redFlagsRead: z.boolean(),
  cautionsRead: z.array(cautionIdSchema).readonly(),
  askedDoctor: z.array(identifierSchema).readonly(),
  setAside: setAsideSchema,
  skippedAt: skippedAtSchema,
});

/** Checks the fields against each other. It may calculate with them, because each has been checked before. */
const possibleSchema = z.custom<z.infer<typeof fieldsSchema>>().superRefine((saved, context) => {
  for (const path of impossibleMoments(saved)) {
    context.addIssue({ code: 'custom', path, message: 'is later than possible' });
  }
  if (!isPossibleAt(saved.recording, saved.at.elapsed)) {
    const path = ['recording', 'pieces'];
    context.addIssue({ code: 'custom', path, message: 'are out of order, or later than possible' });
  }
  const { meter, presence, standing } = saved.sitting;
  if (standing && (!meter.backward || presence.kind === 'away')) {
    const path = ['sitting', 'standing'];
    context.addIssue({ code: 'custom', path, message: 'needs a meter that runs backward, and nobody away' });
  }
});

export const savedStateSchema = fieldsSchema.pipe(possibleSchema).readonly();
export type SavedState = z.infer<typeof savedStateSchema>;

/** Returns the paths of the moments that can't be: everything in a saved state has happened before the save. */
function impossibleMoments({ at, sitting, session, paused }: z.infer<typeof fieldsSchema>): string[][] {
  const { meter, standing } = sitting;
  const longestPauseEnds = at.elapsed + longestPauseMinutes * MINUTE;
  const moments: { ms: number | null | undefined; latestMs: number; path: string[] }[] = [
    { ms: meter.elapsedMs, latestMs: at.elapsed, path: ['sitting', 'meter', 'elapsedMs'] },
    { ms: meter.countedSinceMs, latestMs: meter.elapsedMs, path: ['sitting', 'meter', 'countedSinceMs'] },
    {
      ms: meter.backward?.sinceMs,
      latestMs: meter.elapsedMs,
      path: ['sitting', 'meter', 'backward', 'sinceMs'],
    },
    { ms: standing?.sinceMs, latestMs: meter.elapsedMs, path: ['sitting', 'standing', 'sinceMs'] },
    {
      ms: typeof standing?.remindAt === 'number' ? standing.remindAt : null,
      latestMs: at.elapsed + longestSnoozeMinutes * MINUTE,
      path: ['sitting', 'standing', 'remindAt'],
    },
    { ms: session?.playback.anchorMs, latestMs: at.elapsed, path: ['session', 'playback', 'anchorMs'] },
    { ms: session?.startedMs, latestMs: at.elapsed, path: ['session', 'startedMs'] },
    { ms: session?.elsewhereSinceMs, latestMs: at.elapsed, path: ['session', 'elsewhereSinceMs'] },
    {
      ms: paused?.until === 'time' ? paused.elapsedMs : null,
      latestMs: longestPauseEnds,
      path: ['paused', 'elapsedMs'],
    },
  ];
  const late = moments.filter(({ ms, latestMs }) => (ms ?? -Infinity) > latestMs).map(({ path }) => path);
  const pausedLater = paused?.until === 'tomorrow' && paused.day > dayOf(at);
  return pausedLater ? [...late, ['paused', 'day']] : late;
}
