/** What the voice says when a phase begins, as keys and values. */
import type { Saying } from './cue.ts';
import { isSameRepetition, type Course, type Phase, type RoutineTimeline } from './phase.ts';
import { stepsFor } from './repetition.ts';
import type { SessionItem } from './timeline.ts';

/** What is said when a phase begins. */
export function sayingsAt(index: number, items: readonly SessionItem[], course: RoutineTimeline): Saying[] {
  const phase = course.phases[index];
  const item = phase && items[phase.item];
  const timeline = phase && course.items[phase.item];
  if (!item || !timeline) return [];
  const before = course.phases[index - 1];
  const { set, side, repetition } = phase;
  const name: Saying[] = before ? [] : [{ kind: 'name' }];
  const step: Saying[] = phase.step === undefined ? [] : [{ kind: 'step', step: phase.step }];
  const setUp = stepsFor(item.variant, 'setUp').map(({ id }): Saying => ({ kind: 'step', step: id }));
  const whichSide: Saying[] = timeline.perSide ? [{ kind: 'side', side }] : [];
  switch (phase.kind) {
    case 'breathing':
      return [...name, { kind: 'breathe', direction: phase.breath === 'in' ? 'in' : 'out' }];
    case 'leadIn':
      return [...name, ...setUp, ...whichSide];
    case 'next':
      return [{ kind: 'next' }, ...setUp, ...whichSide];
    case 'otherSide':
      return [{ kind: 'otherSide', side }];
    case 'rest': {
      const isBetweenSets = before?.set !== set;
      if (isBetweenSets) return [{ kind: 'rest' }, { kind: 'set', set, sets: timeline.sets }];
      if (set === 1 && repetition === 1 && step.length > 0) return step;
      return before.kind === 'rest' ? [] : [{ kind: 'rest' }];
    }
    case 'move':
    case 'hold': {
      if (isExplained(index, course)) {
        // A hold without a step of its own goes on from the movement that has just been told.
        const what: Saying[] = phase.step === before?.step ? [{ kind: 'hold' }] : step;
        return changesSide(phase, before) ? [...whichSide, ...what] : what;
      }
      const begins = index === firstOfRepetition(index, course);
      const counts = timeline.repetitions > 1 && !(timeline.alternates && side !== timeline.sides[0]);
      return begins && counts ? [{ kind: 'repetition', repetition, repetitions: timeline.repetitions }] : [];
    }
  }
}

/** The steps are told in the first repetition of each side, and in the first one of a variant that was switched to. */
function isExplained(index: number, course: Course): boolean {
  const { set, repetition } = course.phases[index] ?? {};
  if (set === 1 && repetition === 1) return true;
  const before = course.phases[firstOfRepetition(index, course) - 1];
  return before?.kind === 'leadIn';
}

/** Where the movements and holds of a phase's repetition begin. */
function firstOfRepetition(index: number, { phases }: Course): number {
  const here = phases[index];
  return phases.findIndex(
    (phase) =>
      here !== undefined &&
      (phase.kind === 'move' || phase.kind === 'hold') &&
      phase.item === here.item &&
      isSameRepetition(phase, here),
  );
}

/** Whether sides that take turns, without a pause for it, change with this phase. */
export function changesSide(phase: Phase, before: Phase | undefined): boolean {
  return before?.item === phase.item && before.set === phase.set && before.side !== phase.side;
}
