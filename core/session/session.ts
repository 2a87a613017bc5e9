/**
 * A session: a stretch or a routine that is running. It is plain data, which the app saves and sends to the page;
 * `layoutOf` computes its phases from the library. All moments are elapsed time, in ms.
 */
import { z } from 'zod';
import type { LibraryEntry } from '../../content/library.ts';
import { mostSets } from '../../content/routine.ts';
import { identifierSchema } from '../../content/stretch.ts';
import { settingsSchema } from '../settings/settings.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import { durationSchema, elapsedSchema } from '../time/moment-schema.ts';
import { sideSchema } from './phase.ts';
import { pausePlayback, playbackPositionAt, playbackSchema, resumePlayback } from './playback.ts';
import { sessionTimelineOf } from './routine.ts';
import type { SessionLayout } from './session-layout.ts';
import type { SessionItem } from './timeline.ts';

const repetitionSchema = z.strictObject({
  side: sideSchema,
  set: z.number().int().min(1),
  repetition: z.number().int().min(1),
});

/** A `SessionItem` with ids in place of its stretch and variant. */
const plannedItemSchema = z
  .strictObject({
    stretch: identifierSchema,
    variant: identifierSchema,
    sets: z.number().int().min(1).max(mostSets).optional(),
    firstSide: sideSchema.optional(),
    switched: z
      .strictObject({ done: z.array(repetitionSchema).readonly(), takeUpMs: durationSchema })
      .optional(),
  })
  .readonly();
export type PlannedItem = z.infer<typeof plannedItemSchema>;

export const sessionSchema = z
  .strictObject({
    /** The stretches, in order. */
    items: z.array(plannedItemSchema).min(1).readonly(),
    /** The routine's id; null for a single stretch. */
    routine: identifierSchema.nullable(),
    /** The settings with which it started. Later changes don't affect it. */
    settings: settingsSchema
      .pick({ leadInSeconds: true, breathingFirst: true, doses: true })
      // Absent in sessions saved before the voice had its own lead-in.
      .extend({ voice: settingsSchema.shape.voice.optional() })
      .readonly(),
    /** Ids of stretches that the user passed over just before. */
    passedOver: z.array(identifierSchema).readonly(),
    /** False until the page shows the session itself, after any red flags and cautions. */
    begun: z.boolean(),
    playback: playbackSchema,
    /** The current stretch, counted from 0; all before it are done and recorded. */
    item: z.number().int().min(0),
    /** Elapsed time when the current stretch started, to distinguish later input from the click that started it. */
    startedMs: elapsedSchema,
    /** How long the session's clock had run at `playback.anchorMs`, and when the current stretch started, in ms. */
    activeMs: durationSchema,
    activeBeforeItemMs: durationSchema,
    /** The meter when the current stretch started, in ms. */
    sittingBeforeMs: durationSchema,
    /** Since when the user has been typing or clicking in another window. */
    elsewhereSinceMs: elapsedSchema.nullable(),
  })
  .refine(({ items, item }) => item < items.length, { path: ['item'], message: 'must be one of the items' })
  .readonly();
export type Session = z.infer<typeof sessionSchema>;

/** Returns a session that hasn't begun. The command `beginSession` starts its clock. */
export function newSession(
  plan: Pick<Session, 'items' | 'routine' | 'settings' | 'passedOver' | 'sittingBeforeMs'>,
  nowMs: number,
): Session {
  const { leadInSeconds, breathingFirst, doses, voice } = plan.settings;
  return {
    ...plan,
    settings: { leadInSeconds, breathingFirst, doses, ...(voice && { voice }) },
    begun: false,
    playback: { positionMs: 0, anchorMs: nowMs, running: false },
    item: 0,
    startedMs: nowMs,
    activeMs: 0,
    activeBeforeItemMs: 0,
    elsewhereSinceMs: null,
  };
}

/** Returns the session laid out in time; undefined if the library no longer has one of its stretches or variants. */
export function layoutOf(session: Session, library: readonly LibraryEntry[]): SessionLayout | undefined {
  const { items, settings, playback } = session;
  const known = layouts.get(items);
  if (known?.library === library && known.settings === settings) return { ...known.layout, playback };

  const resolved = items.flatMap((item) => resolve(item, library) ?? []);
  if (resolved.length < items.length) return undefined;
  const layout = { items: resolved, timeline: sessionTimelineOf(resolved, settings) };
  layouts.set(items, { library, settings, layout });
  return { ...layout, playback };
}

/** The last result of `layoutOf` for each list of items: computing a layout is slow, and every event needs it. */
const layouts = new WeakMap<
  Session['items'],
  {
    readonly library: readonly LibraryEntry[];
    readonly settings: Session['settings'];
    readonly layout: Omit<SessionLayout, 'playback'>;
  }
>();

function resolve(item: PlannedItem, library: readonly LibraryEntry[]): SessionItem | undefined {
  const { sets, firstSide, switched } = item;
  const stretch = library.find((entry) => entry.stretch.id === item.stretch)?.stretch;
  const variant = stretch?.variants.find(({ id }) => id === item.variant);
  if (!stretch || !variant) return undefined;
  return {
    stretch,
    variant,
    ...(sets !== undefined && { sets }),
    ...(firstSide !== undefined && { firstSide }),
    switched,
  };
}

/** Replaces the session's items and playback by those of a changed layout, as of `nowMs`. */
export function withLayout(session: Session, layout: SessionLayout, nowMs: number): Session {
  return {
    ...session,
    items: layout.items.map(planned),
    playback: { ...layout.playback, anchorMs: nowMs },
    activeMs: activeMsAt(session, nowMs),
  };
}

/** Returns an item of a session with ids in place of its stretch and variant. */
export function planned({ stretch, variant, sets, firstSide, switched }: SessionItem): PlannedItem {
  return {
    stretch: stretch.id,
    variant: variant.id,
    ...(sets !== undefined && { sets }),
    ...(firstSide !== undefined && { firstSide }),
    ...(switched && { switched: { done: switched.done.map(idOf), takeUpMs: switched.takeUpMs } }),
  };
}

const idOf = ({ side, set, repetition }: z.infer<typeof repetitionSchema>) => ({ side, set, repetition });

/**
 * Stops the session's clock as of `sinceMs`, which may be in the past. Changes nothing if the session is already
 * paused.
 */
export function pauseSession(session: Session, layout: SessionLayout, sinceMs: number): Session {
  if (!session.playback.running) return session;
  const atMs = Math.max(sinceMs, session.playback.anchorMs);
  return withPlayback(session, pausePlayback(session.playback, layout.timeline, atMs), atMs);
}

/** Starts the session's clock, and so begins a new session. Changes nothing if the clock is already running. */
export function resumeSession(session: Session, layout: SessionLayout, nowMs: number): Session {
  if (session.playback.running) return session;
  return withPlayback(
    { ...session, begun: true },
    resumePlayback(session.playback, layout.timeline, nowMs),
    nowMs,
  );
}

/** Replaces the session's playback, as of `nowMs`. */
export function withPlayback(session: Session, playback: Session['playback'], nowMs: number): Session {
  return { ...session, playback, activeMs: activeMsAt(session, nowMs) };
}

/** Returns the elapsed time at which the current stretch ends, if nothing changes, in ms; Infinity during a pause. */
export function itemEndsMs({ item, playback }: Session, layout: SessionLayout): number {
  if (!playback.running) return Infinity;
  const next = layout.timeline.phases.find((phase) => phase.item > item);
  const endMs = next?.startMs ?? layout.timeline.totalMs;
  return Math.max(playback.anchorMs, playback.anchorMs + endMs - playback.positionMs);
}

/** Returns how long the current phase still lasts, in ms, always more than 0; Infinity if paused or done. */
export function phaseEndsInMs(layout: SessionLayout, nowMs: number): number {
  const { running, phaseRemainingMs } = playbackPositionAt(layout.playback, layout.timeline, nowMs);
  return running ? phaseRemainingMs : Infinity;
}

/** Returns how long the session's clock has run, in ms. */
export function activeMsAt({ activeMs, playback }: Session, nowMs: number): number {
  return playback.running ? activeMs + Math.max(0, nowMs - playback.anchorMs) : activeMs;
}

/** Returns how long the clock has run during the current stretch, in ms. */
export function itemActiveMsAt(session: Session, nowMs: number): number {
  return activeMsAt(session, nowMs) - session.activeBeforeItemMs;
}

const ABANDONED_AFTER_ELSEWHERE_MS = 2 * MINUTE;
const ABANDONED_AFTER_PAUSE_MS = 5 * MINUTE;
/** After this long without input, the user is no longer busy elsewhere, and may be stretching. */
const INPUT_STOPPED_SECONDS = 30;

/** Notes whether the user is busy in another window. An idle time that isn't known in seconds counts as no input. */
export function noteInput(
  session: Session,
  input: { readonly idleSeconds: IdleReading; readonly windowFocused: boolean },
  nowMs: number,
): Session {
  const { idleSeconds, windowFocused } = input;
  if (windowFocused || typeof idleSeconds !== 'number' || idleSeconds >= INPUT_STOPPED_SECONDS) {
    return { ...session, elsewhereSinceMs: null };
  }
  if (session.elsewhereSinceMs !== null) return session;
  const lastInputMs = nowMs - idleSeconds * SECOND;
  // The click that started the stretch doesn't count, although it came from elsewhere.
  return lastInputMs > session.startedMs ? { ...session, elsewhereSinceMs: lastInputMs } : session;
}

/** Whether nobody is doing the session any more: input elsewhere for 2 minutes, or paused for 5. */
export function isAbandoned(session: Session, nowMs: number): boolean {
  return nowMs >= abandonedFromMs(session);
}

/** Returns the elapsed time at which the session will be abandoned if nothing changes, in ms, or Infinity. */
export function abandonedFromMs({ elsewhereSinceMs, playback }: Session): number {
  const pausedSinceMs = playback.running ? Infinity : playback.anchorMs;
  return Math.min(
    (elsewhereSinceMs ?? Infinity) + ABANDONED_AFTER_ELSEWHERE_MS,
    pausedSinceMs + ABANDONED_AFTER_PAUSE_MS,
  );
}

/** Shifts all moments by `shiftMs`, for when elapsed time has a new origin, as after the computer was restarted. */
export function shiftSession(session: Session, shiftMs: number): Session {
  const { playback, startedMs, elsewhereSinceMs } = session;
  return {
    ...session,
    playback: { ...playback, anchorMs: playback.anchorMs + shiftMs },
    startedMs: startedMs + shiftMs,
    elsewhereSinceMs: elsewhereSinceMs === null ? null : elsewhereSinceMs + shiftMs,
  };
}
