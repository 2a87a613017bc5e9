/** A time during which someone did one thing, which lasts until the next one begins. */
import { z } from 'zod';
import { identifierSchema } from '../../content/stretch.ts';
import { wallSchema, wholeElapsedSchema, zoneSchema } from '../time/moment-schema.ts';
import { activities } from './span.ts';

/** A moment: elapsed time in ms, and wall time in ms since 1970 (UTC). */
export const startSchema = z.strictObject({
  sinceMs: wholeElapsedSchema,
  sinceWall: wallSchema,
  zone: zoneSchema,
});
export type Start = z.infer<typeof startSchema>;

export const pieceSchema = startSchema
  .extend({
    /** Null while nothing is measured. */
    activity: z.enum(activities).nullable(),
    /** Nothing was measured because the app wasn't running: for the sitting meter, that is an absence. */
    appWasOff: z.boolean().optional(),
    stretch: identifierSchema.optional(),
    beginsBout: z.boolean().optional(),
  })
  .readonly();
export type Piece = z.infer<typeof pieceSchema>;

/** Returns the wall time of a moment in a piece that began at `start`. */
export function wallAt({ sinceMs, sinceWall }: Start, elapsedMs: number): number {
  return sinceWall + elapsedMs - sinceMs;
}

/** Whether a piece follows another without the clock having been set between them. */
export function continues(before: Start, after: Start): boolean {
  return wallAt(before, after.sinceMs) === after.sinceWall;
}

/** Joins neighbours that are one, but doesn't lengthen a piece before `recordedMs`: it is in the history already. */
export function joined(
  pieces: readonly Piece[],
  { recordedMs }: { readonly recordedMs: number },
): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    const isOne =
      before?.activity === piece.activity &&
      before.stretch === piece.stretch &&
      before.appWasOff === piece.appWasOff &&
      !piece.beginsBout &&
      piece.sinceMs > recordedMs &&
      continues(before, piece);
    if (!isOne) result.push(piece);
  }
  return result;
}
