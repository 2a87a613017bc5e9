/** Corrections: what was recorded as an absence was sitting, or the other way round. */
import { z } from 'zod';
import { HOUR } from '../time/moment.ts';
import { wallSchema } from '../time/moment-schema.ts';
import { joined, wallAt, type Piece } from './piece.ts';
import { activities, type Span } from './span.ts';

/** The longest time that can be corrected at once. */
const LONGEST_MS = 24 * HOUR;

/** A range of wall time in ms since 1970 (UTC), and what someone did in it. Other records in it stay. */
export const correctionFields = {
  fromWall: wallSchema.pipe(z.int()),
  toWall: wallSchema.pipe(z.int()),
  as: z.enum(['sitting', 'away']),
} as const;

export interface Correction {
  readonly fromWall: number;
  readonly toWall: number;
  readonly as: 'sitting' | 'away';
}

/** Nothing is recorded at that time that the correction would change. */
export class NothingToCorrect extends Error {}

/** Whether a correction has a length, at most a day, and is about the past. */
export function isPossible({ fromWall, toWall }: Correction, nowWall: number): boolean {
  return fromWall < toWall && toWall - fromWall <= LONGEST_MS && toWall <= nowWall;
}

/**
 * Corrects pieces. Where a bout begins follows from the absences that remain.
 *
 * @param endMs when the last piece ends
 * @param recoveryMs how long a full break takes
 * @param recordedMs no piece is joined with one before this moment
 */
export function correctPieces(
  pieces: readonly Piece[],
  correction: Correction,
  { endMs, recoveryMs, recordedMs }: { endMs: number; recoveryMs: number; recordedMs: number },
): readonly Piece[] {
  const corrected = pieces.flatMap((piece, index) =>
    partsOf(piece, pieces[index + 1]?.sinceMs ?? endMs, correction),
  );
  const isChanged = corrected.some((piece, index) => piece.activity !== pieces[index]?.activity);
  return isChanged ? joined(withBouts(corrected, correction, recoveryMs), { recordedMs }) : pieces;
}

/** Corrects spans of activities, which are in order and don't overlap. */
export function correctSpans(spans: readonly Span[], correction: Correction, recoveryMs: number): Span[] {
  const pieces = piecesOf(spans);
  const endMs = spans.at(-1)?.toWall ?? 0;
  const corrected = correctPieces(pieces, correction, { endMs, recoveryMs, recordedMs: -Infinity });
  return corrected.flatMap((piece, index) => {
    const { activity, sinceWall: fromWall, zone, stretch, beginsBout } = piece;
    const toWall = corrected[index + 1]?.sinceWall ?? endMs;
    if (!activity || fromWall >= toWall) return [];
    const span: Span = { kind: activity, fromWall, toWall, zone };
    return [{ ...span, ...(stretch !== undefined && { stretch }), ...(beginsBout && { beginsBout }) }];
  });
}

/** Splits a piece into up to three parts, correcting the one in the range. */
function partsOf(piece: Piece, endMs: number, { fromWall, toWall, as }: Correction): Piece[] {
  const { activity, sinceMs, sinceWall, zone } = piece;
  const endWall = wallAt(piece, endMs);
  const isOther = activity === (as === 'sitting' ? 'away' : 'sitting');
  if (!isOther || endWall <= fromWall || sinceWall >= toWall) return [piece];
  const from = Math.max(fromWall, sinceWall);
  const startAt = (wall: number) => ({ sinceMs: sinceMs + wall - sinceWall, sinceWall: wall, zone });
  return [
    ...(from > sinceWall ? [piece] : []),
    // Keeps the bout's start until `withBouts` works out the new one.
    { ...startAt(from), activity: as, ...(from === sinceWall && piece.beginsBout && { beginsBout: true }) },
    ...(endWall > toWall ? [{ ...startAt(toWall), activity }] : []),
  ];
}

/**
 * A bout begins after a full break. Where sitting became an absence, the bout that began there begins with the next
 * sitting. Nothing changes before the correction, nor from the second time of sitting after it.
 */
function withBouts(
  pieces: readonly Piece[],
  { fromWall, toWall, as }: Correction,
  recoveryMs: number,
): Piece[] {
  let breakMs = 0;
  let offHoursMs = 0;
  let began = false;
  let stretched = false;
  let isAfter = false;
  return pieces.map((piece, index) => {
    const { activity, appWasOff, sinceMs, sinceWall, beginsBout } = piece;
    if (activity !== 'sitting') {
      const lengthMs = (pieces[index + 1]?.sinceMs ?? sinceMs) - sinceMs;
      if (activity === null && !appWasOff) offHoursMs += lengthMs;
      else breakMs += lengthMs;
      began ||= beginsBout === true;
      stretched ||= activity === 'stretch';
      return beginsBout ? { ...piece, beginsBout: false } : piece;
    }
    const isTouched = index > 0 && sinceWall >= fromWall && !isAfter;
    isAfter ||= sinceWall >= toWall;
    const begins = began || beginsBout === true;
    // Working hours that begin anew empty the meter, and short off hours don't change it.
    const isFull = breakMs + (begins ? offHoursMs : 0) >= recoveryMs;
    // A stretch that was finished empties the meter too.
    const keeps = (as === 'away' || stretched) && begins;
    breakMs = 0;
    offHoursMs = 0;
    began = false;
    stretched = false;
    return isTouched ? { ...piece, beginsBout: isFull || keeps } : piece;
  });
}

/**
 * Spans as pieces whose elapsed time is the wall time. The history doesn't say why nothing was measured between them; it
 * counts as a break.
 */
function piecesOf(spans: readonly Span[]): Piece[] {
  return spans.flatMap(({ kind, fromWall, toWall, zone, stretch, beginsBout }, index) => {
    const activity = activities.find((each) => each === kind) ?? null;
    const start = { sinceMs: fromWall, sinceWall: fromWall, zone };
    const piece: Piece = {
      ...start,
      activity,
      ...(stretch !== undefined && { stretch }),
      ...(beginsBout && { beginsBout }),
    };
    const isFollowed = spans[index + 1]?.fromWall === toWall;
    const gap: Piece = { activity: null, appWasOff: true, sinceMs: toWall, sinceWall: toWall, zone };
    return isFollowed ? [piece] : [piece, gap];
  });
}

/**
 * Returns the sitting meter after the pieces of a bout, and the sitting in them, both in ms. Off hours within a bout don't
 * change the meter.
 */
export function replay(
  pieces: readonly Piece[],
  endMs: number,
  { intervalMs, recoveryMs }: { readonly intervalMs: number; readonly recoveryMs: number },
): { readonly meterMs: number; readonly sittingMs: number } {
  let meterMs = 0;
  let sittingMs = 0;
  /** The meter when the absence began. */
  let beforeMs = 0;
  for (const [index, { activity, appWasOff, sinceMs, beginsBout }] of pieces.entries()) {
    const lengthMs = (pieces[index + 1]?.sinceMs ?? endMs) - sinceMs;
    if (activity === 'sitting') {
      meterMs = (beginsBout ? 0 : meterMs) + lengthMs;
      sittingMs += lengthMs;
      beforeMs = meterMs;
    } else if (activity !== null || appWasOff) {
      meterMs = Math.max(0, meterMs - (lengthMs * Math.max(intervalMs, beforeMs)) / recoveryMs);
    }
  }
  return { meterMs: Math.round(meterMs), sittingMs };
}
