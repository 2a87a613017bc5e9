/** One repetition of a stretch as a loop of moves, for a picture that shows what the stretch is like. */
import type { Step, Variant } from '../../content/stretch.ts';
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { representativeKeyframe } from '../../figure/representative-keyframe.ts';

const SECOND = 1000;
const MOVE_MS = assumedNumbers.move.value * SECOND;
/** How long the loop stays in a pose that a session holds, in ms: long enough to see it. */
const STILL_MS = 1400;

/** A move of the loop, or a pause in a pose: then `from` equals `to`. Both name keyframes. */
export interface LoopedMove {
  readonly from: string;
  readonly to: string;
  readonly startMs: number;
  readonly durationMs: number;
}

export interface RepetitionLoop {
  readonly moves: readonly LoopedMove[];
  readonly totalMs: number;
  /** When it leaves the pose that represents the stretch, in ms: a picture that begins to move begins here. */
  readonly leavesMs: number;
}

/** Returns the steps that every repetition has, in order. */
export function repeatedSteps({ steps }: Pick<Variant, 'steps'>): Step[] {
  const order: readonly Step['part'][] = ['moveIn', 'hold', 'moveOut', 'rest'];
  return order.flatMap((part) => steps.filter((step) => step.part === part));
}

/** Returns one repetition as a loop. It ends in the pose in which it begins. */
export function repetitionLoop(variant: Variant): RepetitionLoop {
  const steps = repeatedSteps(variant);
  let from = steps.at(-1)?.keyframe ?? '';
  let startMs = 0;
  const moves = steps.map((step): LoopedMove => {
    const durationMs = step.keyframe === from ? STILL_MS : (step.seconds ?? MOVE_MS / SECOND) * SECOND;
    const move = { from, to: step.keyframe, startMs, durationMs };
    from = step.keyframe;
    startMs += durationMs;
    return move;
  });
  const represents = representativeKeyframe(variant);
  const last = moves.findLast(({ to }) => to === represents);
  return { moves, totalMs: startMs, leavesMs: last ? last.startMs + last.durationMs : 0 };
}

/** Whether anything moves in it. A stretch may be one pose that is held. */
export function hasMoves({ moves }: RepetitionLoop): boolean {
  return moves.some(({ from, to }) => from !== to);
}

/** Returns the move of the loop at a time, with the time since its start; both in ms. */
export function moveAt(loop: RepetitionLoop, ms: number): { move: LoopedMove; elapsedMs: number } {
  const { moves, totalMs } = loop;
  const inLoop = totalMs > 0 ? ms % totalMs : 0;
  const move = moves.findLast(({ startMs }) => startMs <= inLoop) ?? moves[0];
  if (!move) throw new RangeError('a loop without moves');
  return { move, elapsedMs: inLoop - move.startMs };
}
