/** What a phase is called, on screen and for those who listen. */
import type { Words } from '../../content/words.ts';
import type { Variant } from '../../content/stretch.ts';
import type { Course, Phase, Timeline } from '../../core/session/phase.ts';
import * as m from '../../messages/compiled/messages.js';

/** Whether the person is still getting into position: nothing of the dose has begun. */
export function isGettingReady({ kind }: Phase): boolean {
  return kind === 'leadIn' || kind === 'next' || kind === 'breathing';
}

/** The phase in a word or two. Where the breath leads, the phase is called by it. */
export function phaseName(phase: Phase): string {
  switch (phase.kind) {
    case 'breathing':
      return breathName(phase) ?? m.stretch_phase_breathing();
    case 'leadIn':
      return m.stretch_phase_lead_in();
    case 'next':
      return m.stretch_phase_next();
    case 'move':
      return breathName(phase) ?? m.stretch_phase_move();
    case 'hold':
      return m.stretch_phase_hold();
    case 'rest':
      return m.stretch_phase_rest();
    case 'otherSide':
      return m.stretch_phase_other_side();
  }
}

/** What begins with a phase, as a look ahead says it: a stretch, a side, or a step. */
export function nameOfPhase(phase: Phase, words: Words): string {
  if (phase.kind === 'next') return words.name;
  if (phase.kind === 'otherSide') return sideName(phase.side);
  return (phase.step !== undefined && words.steps[phase.step]) || phaseName(phase);
}

/** How to breathe during a phase; nothing where the source leaves it open. */
export function breathName(phase: Phase): string | undefined {
  switch (phase.breath) {
    case 'in':
      return m.stretch_breathe_in();
    case 'out':
      return m.stretch_breathe_out();
    case 'hold':
    case undefined:
      return undefined;
  }
}

export function sideName(side: Phase['side']): string {
  return side === 'right' ? m.stretch_side_right() : m.stretch_side_left();
}

/** Where in the dose a phase belongs: "Right side · 2 of 3". */
export function placeName(timeline: Timeline, phase: Phase): string {
  const parts = [
    timeline.sets > 1 && m.stretch_set_of({ set: phase.set, sets: timeline.sets }),
    timeline.perSide && sideName(phase.side),
    timeline.repetitions > 1 &&
      m.stretch_repetition_of({ repetition: phase.repetition, repetitions: timeline.repetitions }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** A phase, where it stands, and the stretch to which it belongs. */
export interface Announced {
  readonly course: Course;
  readonly phaseIndex: number;
  /** The session of that stretch, by itself. */
  readonly dosage: Timeline;
  readonly variant: Pick<Variant, 'steps'>;
  readonly words: Words;
}

/**
 * What a screen reader says when a phase begins, or nothing. The steps are read out in the first repetition of each
 * side; afterwards the person knows them, and only hears which repetition begins and how long to hold.
 */
export function announcement({ course, dosage, phaseIndex, variant, words }: Announced): string | undefined {
  const phase = course.phases[phaseIndex];
  if (!phase) return undefined;
  const before = course.phases[phaseIndex - 1];
  const step = phase.step === undefined ? undefined : words.steps[phase.step];
  switch (phase.kind) {
    case 'breathing':
      return breathName(phase);
    case 'leadIn':
    case 'next': {
      const setUp = variant.steps
        .filter(({ part }) => part === 'setUp')
        .map(({ id }) => words.steps[id] ?? '');
      const first =
        phase.kind === 'next' ? m.stretch_next_named({ name: words.name }) : `${m.stretch_phase_lead_in()}.`;
      return [first, ...setUp].join(' ');
    }
    case 'otherSide':
      return `${m.stretch_phase_other_side()}: ${sideName(phase.side)}.`;
    case 'rest':
      return before?.kind === 'rest' ? undefined : (step ?? `${m.stretch_phase_rest()}.`);
    case 'move':
    case 'hold': {
      if (phase.repetition === 1) return step ?? `${phaseName(phase)}.`;
      const begins = before?.repetition !== phase.repetition;
      if (begins) return `${placeName(dosage, phase)}.`;
      return phase.kind === 'hold' && before.kind !== 'hold' ? `${m.stretch_phase_hold()}.` : undefined;
    }
  }
}
