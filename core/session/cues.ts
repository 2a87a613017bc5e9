/**
 * The cues of a session: its sounds and what the voice says, each with its time. They are computed in advance, so the
 * page can schedule sounds on the audio clock. The page turns announcements into words in the user's language.
 */
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { SECOND } from '../time/moment.ts';
import { announcementsAt, changesSide } from './announcements.ts';
import type { Sound, SoundCue, SpeechCue } from './cue.ts';
import { isSameRepetition, type Timeline, type Phase, type SessionTimeline } from './phase.ts';
import type { SessionItem } from './timeline.ts';

export interface Cues {
  readonly sounds: readonly SoundCue[];
  readonly speech: readonly SpeechCue[];
}

/** The voice says "half-way" in long holds and counts down in all but short ones. */
const LONG_HOLD_MS = assumedNumbers.halfWay.value * SECOND;
const COUNTED_HOLD_MS = assumedNumbers.countdown.value * SECOND;
/** 3, 2, 1. */
const LAST_SECONDS = Array.from(
  { length: assumedNumbers.lastSeconds.value },
  (_, index) => assumedNumbers.lastSeconds.value - index,
);
/** A step that comes sooner than this after another one is announced together with it. */
const SHORTEST_SENTENCE_MS = 1.5 * SECOND;

/** From least to most important. Of two sounds at the same moment only the more important one is played. */
const importance: readonly Sound[] = ['tick', 'halfWay', 'end', 'start', 'change', 'done'];

/** Returns all cues of a session in chronological order, with at most one sound at any moment. */
export function cuesOf(items: readonly SessionItem[], timeline: SessionTimeline): Cues {
  const holds = holdsOf(timeline);
  return {
    sounds: oneAtATime([
      ...timeline.phases.flatMap((phase, index) => soundsOfPhase(phase, timeline.phases[index - 1])),
      ...holds.flatMap(({ startMs, endMs }): SoundCue[] => [
        { atMs: startMs, sound: 'start' },
        { atMs: (startMs + endMs) / 2, sound: 'halfWay' },
        { atMs: endMs, sound: 'end' },
      ]),
      { atMs: timeline.totalMs, sound: 'done' },
    ]),
    speech: joinCloseSteps([
      ...timeline.phases.flatMap((phase, index): SpeechCue | [] => {
        const says = announcementsAt(index, items, timeline);
        return says.length > 0 ? { atMs: phase.startMs, item: phase.item, says } : [];
      }),
      ...holds.flatMap(speechOfHold),
      { atMs: timeline.totalMs, item: items.length - 1, says: [{ kind: 'done' }] },
    ]),
  };
}

interface Hold {
  readonly item: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The holds of a timeline. Consecutive hold phases of the same repetition count as one hold. */
function holdsOf({ phases }: Timeline): Hold[] {
  const holds: Hold[] = [];
  phases.forEach((phase, index) => {
    if (phase.kind !== 'hold') return;
    const before = phases[index - 1];
    const continues =
      before?.kind === 'hold' && before.item === phase.item && isSameRepetition(before, phase);
    const { startMs } = (continues && holds.pop()) || phase;
    holds.push({ item: phase.item, startMs, endMs: phase.startMs + phase.durationMs });
  });
  return holds;
}

function soundsOfPhase(phase: Phase, before: Phase | undefined): SoundCue[] {
  const { kind, startMs, durationMs } = phase;
  if (kind === 'leadIn' || kind === 'next') {
    const ticks = LAST_SECONDS.map((seconds): SoundCue => ({
      atMs: startMs + durationMs - seconds * SECOND,
      sound: 'tick',
    }));
    return kind === 'next' ? [{ atMs: startMs, sound: 'change' }, ...ticks] : ticks;
  }
  return kind === 'otherSide' || changesSide(phase, before) ? [{ atMs: startMs, sound: 'change' }] : [];
}

function oneAtATime(cues: readonly SoundCue[]): SoundCue[] {
  const ordered = cues.toSorted(
    (a, b) => a.atMs - b.atMs || importance.indexOf(a.sound) - importance.indexOf(b.sound),
  );
  return ordered.filter(({ atMs }, index) => ordered[index + 1]?.atMs !== atMs);
}

function speechOfHold({ item, startMs, endMs }: Hold): SpeechCue[] {
  const lengthMs = endMs - startMs;
  const halfWay: SpeechCue = { atMs: startMs + lengthMs / 2, item, says: [{ kind: 'halfWay' }] };
  const count = LAST_SECONDS.map((seconds): SpeechCue => ({
    atMs: endMs - seconds * SECOND,
    item,
    says: [{ kind: 'secondsLeft', seconds }],
  }));
  return [...(lengthMs >= LONG_HOLD_MS ? [halfWay] : []), ...(lengthMs >= COUNTED_HOLD_MS ? count : [])];
}

/** Orders cues by time, and joins steps that follow each other too soon into one utterance. */
function joinCloseSteps(cues: readonly SpeechCue[]): SpeechCue[] {
  const joined: SpeechCue[] = [];
  for (const cue of cues.toSorted((a, b) => a.atMs - b.atMs)) {
    const before = joined.at(-1);
    const comesTooSoon =
      before !== undefined &&
      cue.atMs - before.atMs < SHORTEST_SENTENCE_MS &&
      [...before.says, ...cue.says].every(({ kind }) => kind === 'step');
    if (comesTooSoon) joined[joined.length - 1] = { ...before, says: [...before.says, ...cue.says] };
    else joined.push(cue);
  }
  return joined;
}
