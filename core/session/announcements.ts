/** What the voice says at the start of a phase. */
import type { Announcement } from './cue.ts';
import { isSameRepetition, type Timeline, type Phase, type SessionTimeline } from './phase.ts';
import { stepsFor } from './repetition.ts';
import type { SessionItem } from './timeline.ts';

/** Returns what the voice says when the phase at `index` begins; empty if it says nothing. */
export function announcementsAt(
  index: number,
  items: readonly SessionItem[],
  timeline: SessionTimeline,
): Announcement[] {
  const phase = timeline.phases[index];
  const item = phase && items[phase.item];
  const itemTimeline = phase && timeline.items[phase.item];
  if (!item || !itemTimeline) return [];
  const before = timeline.phases[index - 1];
  const { set, side, repetition } = phase;
  const name: Announcement[] = before ? [] : [{ kind: 'name' }];
  const breathsFirst: Announcement[] = !before && timeline.asksForBreaths ? [{ kind: 'breathsFirst' }] : [];
  const step: Announcement[] = phase.step === undefined ? [] : [{ kind: 'step', step: phase.step }];
  const setUp = stepsFor(item.variant, 'setUp').map(({ id }): Announcement => ({ kind: 'step', step: id }));
  const whichSide: Announcement[] = itemTimeline.perSide ? [{ kind: 'side', side }] : [];
  // Somebody who half kneels first has to know on which knee.
  const intoPosition =
    item.stretch.position === 'half-kneeling' ? [...whichSide, ...setUp] : [...setUp, ...whichSide];
  switch (phase.kind) {
    case 'breathing':
      return [...name, { kind: 'breathe', direction: phase.breath === 'in' ? 'in' : 'out' }];
    case 'leadIn':
      return [...name, ...breathsFirst, ...intoPosition];
    case 'next':
      return [{ kind: 'next' }, ...intoPosition];
    case 'otherSide':
      return [{ kind: 'otherSide', side }];
    case 'rest': {
      const isBetweenSets = before?.set !== set;
      if (isBetweenSets) return [{ kind: 'rest' }, { kind: 'set', set, sets: itemTimeline.sets }];
      if (set === 1 && repetition === 1 && step.length > 0) return step;
      return before.kind === 'rest' ? [] : [{ kind: 'rest' }];
    }
    case 'move':
    case 'hold': {
      if (isExplained(index, timeline)) {
        // A hold without its own step repeats the step of the movement, which has just been announced.
        const holdOrStep: Announcement[] = phase.step === before?.step ? [{ kind: 'hold' }] : step;
        // The step has just been announced for the other side, and there's no time to say it again.
        return changesSide(phase, before) ? whichSide : holdOrStep;
      }
      const isFirst = index === firstOfRepetition(index, timeline);
      // With alternating sides, a repetition is counted only on its first side.
      const isCounted =
        itemTimeline.repetitions > 1 && !(itemTimeline.alternates && side !== itemTimeline.sides[0]);
      return isFirst && isCounted
        ? [{ kind: 'repetition', repetition, repetitions: itemTimeline.repetitions }]
        : [];
    }
  }
}

/** Whether the steps are announced: in the first repetition of each side, and in the first one after a switch. */
function isExplained(index: number, timeline: Timeline): boolean {
  const { set, repetition } = timeline.phases[index] ?? {};
  if (set === 1 && repetition === 1) return true;
  const before = timeline.phases[firstOfRepetition(index, timeline) - 1];
  return before?.kind === 'leadIn';
}

/** Index of the first movement or hold in the repetition that a phase belongs to. */
function firstOfRepetition(index: number, { phases }: Timeline): number {
  const current = phases[index];
  return phases.findIndex(
    (phase) =>
      current !== undefined &&
      (phase.kind === 'move' || phase.kind === 'hold') &&
      phase.item === current.item &&
      isSameRepetition(phase, current),
  );
}

/** Whether the side changes at the start of this phase without an `otherSide` phase, as with alternating sides. */
export function changesSide(phase: Phase, before: Phase | undefined): boolean {
  return before?.item === phase.item && before.set === phase.set && before.side !== phase.side;
}
