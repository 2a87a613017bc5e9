/**
 * What someone does, as far as it isn't in the history yet. It is kept as a list of pieces, each of which lasts until
 * the next one begins, so nothing overlaps and nothing is left out. The last piece goes on. While a piece can still turn
 * out to have been something else, as when an absence is noticed late, it isn't passed on to the history.
 *
 * Moments are elapsed time, in ms. A piece also has the wall time of its start, from which its end follows: so its length
 * is right even if the wall clock is set meanwhile.
 */
import { z } from 'zod';
import { HOUR, SECOND, type Moment } from '../time/moment.ts';
import { wholeElapsedSchema } from '../time/moment-schema.ts';
import { continues, joined, pieceSchema, startSchema, wallAt, type Piece, type Start } from './piece.ts';
import { circumstances, type Activity, type Circumstance, type Span } from './span.ts';

export const recordingSchema = z
  .strictObject({
    /** In the order of their starts. They reach back to the start of the bout before the present one, if it is known. */
    pieces: z.array(pieceSchema).readonly(),
    /** The start of each circumstance that lasts. */
    ongoing: z.partialRecord(z.enum(circumstances), startSchema.readonly()).readonly(),
    /** The pieces before this moment are in the history. */
    recordedMs: wholeElapsedSchema,
  })
  .readonly();
export type Recording = z.infer<typeof recordingSchema>;

/** A recording of nothing yet. */
export const newRecording: Recording = { pieces: [], ongoing: {}, recordedMs: 0 };

/** What someone does now: null if nothing is measured. */
export interface Doing {
  readonly activity: Activity | null;
  readonly stretch?: string | undefined;
  /** Whether the sitting meter is at 0. */
  readonly meterIsEmpty: boolean;
}

/**
 * How far wall time and elapsed time may diverge, in ms, before that counts as a clock that was set. Some systems report
 * elapsed time in whole seconds.
 */
const CLOCK_TOLERANCE_MS = 2 * SECOND;

/** A shorter piece becomes part of the one before it, so that the history isn't full of slips. */
export const SHORTEST_MS = 5 * SECOND;

/** Begins a new piece if what someone does has changed. Call it with every change, and before time passes. */
export function noteDoing(recording: Recording, doing: Doing, at: Moment): Recording {
  const pieces = withClockSet(recording.pieces, at);
  const last = pieces.at(-1);
  const { activity, stretch, meterIsEmpty } = doing;
  const beginsBout = activity === 'sitting' && meterIsEmpty;
  const goesOn = last?.activity === activity && last.stretch === stretch && !last.appWasOff;
  const isNew = last?.sinceMs === at.elapsed;
  if (goesOn && (!beginsBout || (isNew && last.beginsBout))) return { ...recording, pieces };
  const sinceWall = last?.activity ? wallAt(last, at.elapsed) : at.wall;
  const piece: Piece = {
    activity,
    sinceMs: at.elapsed,
    sinceWall,
    zone: at.zone,
    ...(stretch !== undefined && { stretch }),
    ...(beginsBout && { beginsBout }),
  };
  return { ...recording, pieces: joined([...(isNew ? pieces.slice(0, -1) : pieces), piece], recording) };
}

/** Turns everything measured from one moment to another into an activity, as when an absence is noticed late. */
export function rewrite(
  recording: Recording,
  { fromMs, toMs = Infinity }: { readonly fromMs: number; readonly toMs?: number },
  activity: Activity,
): Recording {
  const pieces = splitAt(splitAt(recording.pieces, fromMs), toMs).map((piece): Piece => {
    const isWithin = piece.sinceMs >= fromMs && piece.sinceMs < toMs;
    if (!isWithin || piece.activity === null || piece.activity === activity) return piece;
    const { sinceMs, sinceWall, zone } = piece;
    return { activity, sinceMs, sinceWall, zone };
  });
  return { ...recording, pieces: joined(pieces, recording) };
}

/** Lets the bout go on at a moment at which a new one seemed to begin, or at the first such moment after it. */
export function withBoutContinued(recording: Recording, sinceMs: number): Recording {
  const { pieces } = recording;
  const index = pieces.findIndex((piece) => piece.sinceMs >= sinceMs && piece.beginsBout);
  const continued = pieces.map((piece, at) => (at === index ? { ...piece, beginsBout: false } : piece));
  return { ...recording, pieces: joined(continued, recording) };
}

/** Forgets what was measured since a moment, because the app turns out not to have been running. */
export function withNothingSince(recording: Recording, sinceMs: number): Recording {
  const pieces = splitAt(recording.pieces, sinceMs).map((piece): Piece => {
    if (piece.sinceMs < sinceMs || piece.activity === null) return piece;
    return {
      activity: null,
      appWasOff: true,
      sinceMs: piece.sinceMs,
      sinceWall: piece.sinceWall,
      zone: piece.zone,
    };
  });
  return { ...recording, pieces: joined(pieces, recording) };
}

/** Begins and ends circumstances. Returns those that are over as spans. They end at `endMs`, or if later at their start. */
export function noteCircumstances(
  recording: Recording,
  lasts: Readonly<Record<Circumstance, boolean>>,
  at: Moment,
  endMs: number,
): { readonly recording: Recording; readonly spans: readonly Span[] } {
  const ongoing: Partial<Record<Circumstance, Start>> = {};
  const spans: Span[] = [];
  for (const kind of circumstances) {
    const start = recording.ongoing[kind];
    const isSet = start && Math.abs(wallAt(start, at.elapsed) - at.wall) > CLOCK_TOLERANCE_MS;
    if (lasts[kind]) ongoing[kind] = start && !isSet ? start : startOf(at);
    if (start && (!lasts[kind] || isSet)) {
      const lengthMs = Math.min(endMs, at.elapsed) - start.sinceMs;
      if (lengthMs >= SHORTEST_MS) spans.push(circumstanceSpan(kind, start, lengthMs));
    }
  }
  return { recording: { ...recording, ongoing }, spans };
}

/**
 * Returns the spans that can't change any more and aren't in the history yet, and the recording without them.
 *
 * @param settledMs the moment before which nothing can change; Infinity if nothing can at all
 */
export function settle(
  recording: Recording,
  settledMs: number,
): { readonly recording: Recording; readonly spans: readonly Span[] } {
  const merged = withoutShort(recording, settledMs);
  const settled = merged.slice(1).filter(({ sinceMs }) => sinceMs <= settledMs);
  // The last one waits, since a short one that follows could become part of it.
  const recordedMs = (settledMs === Infinity ? settled.at(-1) : settled.at(-2))?.sinceMs;
  if (recordedMs === undefined || recordedMs <= recording.recordedMs) {
    return { recording: { ...recording, pieces: merged }, spans: [] };
  }
  const spans = spansOf({ ...recording, pieces: merged }, recordedMs);
  const [boutBefore, bout] = merged.flatMap(({ beginsBout }, index) => (beginsBout ? [index] : [])).slice(-2);
  const firstOpen = merged.findLastIndex(({ sinceMs }) => sinceMs <= recordedMs);
  const firstKept = Math.min(boutBefore ?? bout ?? firstOpen, firstOpen);
  return { recording: { ...recording, pieces: merged.slice(firstKept), recordedMs }, spans };
}

/** Returns everything not in the history yet, in order, as if it ended now. */
export function unrecordedSpans(recording: Recording, at: Moment): Span[] {
  const lasting = circumstances.flatMap((kind) => {
    const start = recording.ongoing[kind];
    return start && at.elapsed > start.sinceMs
      ? [circumstanceSpan(kind, start, at.elapsed - start.sinceMs)]
      : [];
  });
  return [...spansOf(recording, at.elapsed), ...lasting];
}

/**
 * Returns the recording with the pieces of an earlier one for the time until a moment. What the history got since then is
 * passed on to it once more.
 */
export function withEarlier(recording: Recording, earlier: Recording, untilMs: number): Recording {
  const { recordedMs } = earlier;
  const since = splitAt(recording.pieces, untilMs)
    .filter(({ sinceMs }) => sinceMs >= untilMs)
    // A bout that began at that moment was the correction's.
    .map((piece): Piece => (piece.sinceMs === untilMs ? { ...piece, beginsBout: false } : piece));
  const until = earlier.pieces.filter(({ sinceMs }) => sinceMs < untilMs);
  const [next] = since;
  // Pieces that are in the history, and weren't kept, aren't part of what was before them.
  const gap: Piece[] = next && next.sinceMs > untilMs ? [{ ...next, activity: null, sinceMs: untilMs }] : [];
  return { ...recording, pieces: joined([...until, ...gap, ...since], { recordedMs }), recordedMs };
}

/** Shifts all moments by `shiftMs`, for when elapsed time has a new origin, as after the computer was restarted. */
export function shiftRecording({ pieces, ongoing, recordedMs }: Recording, shiftMs: number): Recording {
  const shift = Math.round(shiftMs);
  const shifted = <Each extends Start>(start: Each): Each => ({ ...start, sinceMs: start.sinceMs + shift });
  const lasting = Object.entries(ongoing).map(([kind, start]) => [kind, shifted(start)] as const);
  return {
    pieces: pieces.map(shifted),
    ongoing: Object.fromEntries(lasting),
    recordedMs: recordedMs + shift,
  };
}

/** The longest that a piece can last, in ms: a computer may sleep for weeks, but not for years. */
const LONGEST_MS = 366 * 24 * HOUR;

/** Whether a recording can have been made by `elapsedMs`: its pieces are in order, and none is in the future. */
export function isPossibleAt({ pieces, ongoing, recordedMs }: Recording, elapsedMs: number): boolean {
  const starts = [...pieces, ...Object.values(ongoing)];
  return (
    recordedMs <= elapsedMs &&
    starts.every(({ sinceMs }) => sinceMs <= elapsedMs && elapsedMs - sinceMs <= LONGEST_MS) &&
    pieces.every(({ sinceMs }, index) => index === 0 || sinceMs >= (pieces[index - 1]?.sinceMs ?? 0))
  );
}

function startOf({ wall, zone, elapsed }: Moment): Start {
  return { sinceMs: elapsed, sinceWall: wall, zone };
}

function circumstanceSpan(kind: Circumstance, { sinceWall, zone }: Start, lengthMs: number): Span {
  return { kind, fromWall: sinceWall, toWall: sinceWall + lengthMs, zone };
}

/** The spans from the end of the history until a moment. */
function spansOf({ pieces, recordedMs }: Recording, untilMs: number): Span[] {
  return pieces.flatMap(({ activity, sinceMs, sinceWall, zone, stretch, beginsBout }, index) => {
    const lengthMs = Math.min(untilMs, pieces[index + 1]?.sinceMs ?? untilMs) - sinceMs;
    if (!activity || sinceMs < recordedMs || lengthMs <= 0) return [];
    const span: Span = { kind: activity, fromWall: sinceWall, toWall: sinceWall + lengthMs, zone };
    return [{ ...span, ...(stretch !== undefined && { stretch }), ...(beginsBout && { beginsBout }) }];
  });
}

/** If the wall clock was set since the last piece began, what someone does goes on in a new piece. */
function withClockSet(pieces: readonly Piece[], at: Moment): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last?.activity || Math.abs(wallAt(last, at.elapsed) - at.wall) <= CLOCK_TOLERANCE_MS) return pieces;
  if (last.sinceMs === at.elapsed) return [...pieces.slice(0, -1), { ...last, ...startOf(at) }];
  return [...pieces, { ...last, ...startOf(at), beginsBout: false }];
}

function splitAt(pieces: readonly Piece[], ms: number): readonly Piece[] {
  const index = pieces.findLastIndex(({ sinceMs }) => sinceMs < ms);
  const piece = pieces[index];
  if (!piece || ms === Infinity || pieces[index + 1]?.sinceMs === ms) return pieces;
  const rest: Piece = { ...piece, sinceMs: ms, sinceWall: wallAt(piece, ms), beginsBout: false };
  return [...pieces.slice(0, index + 1), rest, ...pieces.slice(index + 1)];
}

/** Without the short pieces that can't change any more. Without a piece, the one before it lasts longer. */
function withoutShort({ pieces: all, recordedMs }: Recording, settledMs: number): readonly Piece[] {
  const pieces = [...all];
  for (let index = 0; index + 1 < pieces.length;) {
    const { [index - 1]: before, [index]: piece, [index + 1]: next } = pieces;
    if (!piece || !next || !isShort(piece, next, settledMs) || piece.sinceMs < recordedMs) {
      index += 1;
    } else if (before?.activity && piece.sinceMs > recordedMs && continues(before, piece)) {
      pieces.splice(index, 1);
    } else if (next.activity && continues(piece, next)) {
      pieces.splice(index, 2, { ...next, sinceMs: piece.sinceMs, sinceWall: piece.sinceWall });
    } else {
      index += 1;
    }
  }
  return joined(pieces, { recordedMs });
}

function isShort(piece: Piece, next: Piece, settledMs: number): boolean {
  return piece.activity !== null && next.sinceMs <= settledMs && next.sinceMs - piece.sinceMs < SHORTEST_MS;
}
