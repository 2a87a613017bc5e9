/** The dots that stand for the repetitions of a set: those done, the current one and those ahead. */
import {
  isSameRepetition,
  type Phase,
  type Repetition,
  type ItemTimeline,
} from '../../../core/session/phase.ts';
import { isGettingReady } from './words-of-phase.ts';

export type Dot = 'done' | 'now' | 'ahead';

/**
 * Returns the dots of the phase's set, in the order in which its repetitions are done. They are grouped by side or, if
 * the sides alternate, by repetition.
 */
export function repetitionDots({ order, alternates }: ItemTimeline, phase: Phase): Dot[][] {
  const current = order.findIndex((repetition) => isSameRepetition(repetition, phase));
  const groups: { repetition: Repetition; dots: Dot[] }[] = [];
  order.forEach((repetition, index) => {
    if (repetition.set !== phase.set) return;
    const group = groups.at(-1);
    const dot = dotAt(index, current, phase);
    if (group && belongTogether(group.repetition, repetition, alternates)) group.dots.push(dot);
    else groups.push({ repetition, dots: [dot] });
  });
  return groups.map(({ dots }) => dots);
}

function dotAt(index: number, current: number, phase: Phase): Dot {
  if (index < current) return 'done';
  return index === current && !isGettingReady(phase) ? 'now' : 'ahead';
}

function belongTogether(a: Repetition, b: Repetition, alternates: boolean): boolean {
  return alternates ? a.repetition === b.repetition : a.side === b.side;
}
