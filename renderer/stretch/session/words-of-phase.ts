/** The words for a phase, on screen and for screen readers. */
import type { Words } from '../../../content/words.ts';
import type { Variant } from '../../../content/stretch.ts';
import { lookUp } from '../../../content/look-up.ts';
import {
  isSameRepetition,
  isWork,
  type Timeline,
  type Phase,
  type ItemTimeline,
  type SessionTimeline,
} from '../../../core/session/phase.ts';
import * as m from '../../../messages/compiled/messages.js';
import { factsInLine, namesInLine, sentencesInLine } from '../../../messages/in-line.ts';
import { otherSide, sideName } from '../../side-name.ts';

/** Whether the user is getting ready for a stretch, before its first repetition. */
export function isGettingReady({ kind }: Phase): boolean {
  return kind === 'leadIn' || kind === 'next' || kind === 'breathing';
}

/** Whether a phase is the lead-in of a session that asks for a few deep breaths first. */
export function asksForBreaths(timeline: SessionTimeline, phaseIndex: number): boolean {
  return timeline.asksForBreaths && phaseIndex === 0;
}

/** Returns the phase in a word or two. A move with a breath is named after the breath. */
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

/** Whether a phase belongs to the first repetition of its stretch. */
export function isFirstRepetition({ order: [first] }: ItemTimeline, phase: Phase): boolean {
  return first !== undefined && isSameRepetition(first, phase);
}

/** Returns what begins with a phase, for the preview: a stretch, a side or a step. */
export function nameOfPhase(phase: Phase, words: Words): string {
  if (phase.kind === 'next') return words.name;
  if (phase.kind === 'otherSide') return sideName(phase.side, words);
  return (phase.step !== undefined && lookUp(words.steps, phase.step)) || phaseName(phase);
}

/** Returns how to breathe during a phase; undefined if the breath is held or the source leaves it open. */
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

/** Returns the phase's set, side and repetition: "Right side · 2 of 3". */
export function repetitionName(timeline: ItemTimeline, phase: Phase, words: Words): string {
  return factsInLine(repetitionParts(timeline, phase, words));
}

function repetitionParts(timeline: ItemTimeline, phase: Phase, words: Words): string[] {
  const parts = [
    timeline.sets > 1 && m.stretch_set_of({ set: phase.set, sets: timeline.sets }),
    timeline.perSide && sideName(phase.side, words),
    timeline.repetitions > 1 &&
      m.stretch_repetition_of({ repetition: phase.repetition, repetitions: timeline.repetitions }),
  ];
  return parts.filter((part) => part !== false);
}

/** A phase with the data that its announcement depends on. */
export interface Announced {
  readonly timeline: SessionTimeline;
  readonly phaseIndex: number;
  /** The timeline of the phase's stretch. */
  readonly itemTimeline: ItemTimeline;
  readonly variant: Pick<Variant, 'steps'>;
  readonly words: Words;
}

/**
 * Returns what a screen reader announces when a phase begins, or undefined for nothing. The steps are read out in the
 * first repetition of each side. After that, the user knows them, and only the repetition and the hold are announced.
 */
export function announcement(announced: Announced): string | undefined {
  const { timeline, itemTimeline, phaseIndex, words } = announced;
  const phase = timeline.phases[phaseIndex];
  if (!phase) return undefined;
  const before = timeline.phases[phaseIndex - 1];
  const step = phase.step === undefined ? undefined : lookUp(words.steps, phase.step);
  switch (phase.kind) {
    case 'breathing':
      return breathName(phase);
    case 'leadIn':
    case 'next':
      return getReady(announced, phase);
    case 'otherSide':
      return otherSide(phase.side, words);
    case 'rest':
      return before?.kind === 'rest' ? undefined : (step ?? asSentence(m.stretch_phase_rest()));
    case 'move':
    case 'hold': {
      if (isNew(announced, phase)) return step ?? asSentence(phaseName(phase));
      if (isQuick(timeline, phase) && !isCounted(itemTimeline, phase)) return undefined;
      // The rest before a set counts as part of the repetition after it.
      const begins = !before || !isWork(before) || before.kind === 'rest' || !isSameRepetition(before, phase);
      if (begins) return asSentence(namesInLine(repetitionParts(itemTimeline, phase, words)));
      return phase.kind === 'hold' && before.kind !== 'hold' ? asSentence(m.stretch_phase_hold()) : undefined;
    }
  }
}

/** Returns the announcement before a stretch: its name, how to get into position and the side it begins on. */
function getReady(announced: Announced, phase: Phase): string {
  const { timeline, itemTimeline, phaseIndex, variant, words } = announced;
  const first =
    phase.kind === 'next'
      ? m.stretch_next_named({ name: words.name })
      : asSentence(m.stretch_phase_lead_in());
  const breaths = asksForBreaths(timeline, phaseIndex) ? [m.stretch_breaths_first()] : [];
  const side = itemTimeline.perSide ? [asSentence(sideName(phase.side, words))] : [];
  const setUp = variant.steps
    .filter(({ part }) => part === 'setUp')
    .map(({ id }) => lookUp(words.steps, id) ?? '');
  return sentencesInLine([first, ...breaths, ...setUp, ...side]);
}

const asSentence = (phrase: string): string => m.common_phrase_as_sentence({ phrase });

/** Whether a repetition is the first one, or the first one on a newly announced side. */
function isNew({ timeline, itemTimeline }: Announced, phase: Phase): boolean {
  if (isFirstRepetition(itemTimeline, phase)) return true;
  const opens = (other: Phase) => other.kind === 'otherSide' && other.item === phase.item;
  return phase.set === 1 && timeline.phases.some((other) => opens(other) && isSameRepetition(other, phase));
}

/** Repetitions shorter than this would be announced without a break, in ms. */
const QUICK_MS = 5000;

function isQuick({ phases }: Timeline, phase: Phase): boolean {
  const own = phases.filter(
    (other) => other.item === phase.item && isSameRepetition(other, phase) && isWork(other),
  );
  return own.reduce((sum, { durationMs }) => sum + durationMs, 0) < QUICK_MS;
}

/** Every fifth of quick repetitions is announced, and the last one. */
function isCounted({ repetitions }: ItemTimeline, { repetition }: Phase): boolean {
  return repetition % 5 === 0 || repetition === repetitions;
}
