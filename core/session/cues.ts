/**
 * What is to be heard in a session, and when: sounds, and what the voice says. All of it is known beforehand, so that
 * sounds can be handed to the audio clock ahead of time. The voice's words are made elsewhere, in the person's language.
 */
import { SECOND } from '../time/moment.ts';
import type { Sound, SoundCue, SpeechCue } from './cue.ts';
import { isSameRepetition, type Course, type Phase, type RoutineTimeline } from './phase.ts';
import { changesSide, sayingsAt } from './sayings.ts';
import type { SessionItem } from './timeline.ts';

export interface Cues {
  readonly sounds: readonly SoundCue[];
  readonly speech: readonly SpeechCue[];
}

/** The app's own figures: "half-way" is said in long holds only, and the last seconds are counted in all but short ones. */
const LONG_HOLD_MS = 20 * SECOND;
const COUNTED_HOLD_MS = 10 * SECOND;
const LAST_SECONDS = [3, 2, 1] as const;
/** A step that comes sooner after another one has no time of its own to be said in. */
const SHORTEST_SENTENCE_MS = 1.5 * SECOND;

/** Of two sounds at one moment, the one that stands later here is heard. */
const importance: readonly Sound[] = ['tick', 'halfWay', 'end', 'start', 'change', 'done'];

/** Everything that is to be heard in a session, in the order of time; sounds at most one at a moment. */
export function cuesOf(items: readonly SessionItem[], course: RoutineTimeline): Cues {
  const holds = holdsOf(course);
  return {
    sounds: oneAtATime([
      ...course.phases.flatMap((phase, index) => soundsOfPhase(phase, course.phases[index - 1])),
      ...holds.flatMap(({ startMs, endMs }): SoundCue[] => [
        { atMs: startMs, sound: 'start' },
        { atMs: (startMs + endMs) / 2, sound: 'halfWay' },
        { atMs: endMs, sound: 'end' },
      ]),
      { atMs: course.totalMs, sound: 'done' },
    ]),
    speech: withTimeToSpeak([
      ...course.phases.flatMap((phase, index): SpeechCue | [] => {
        const says = sayingsAt(index, items, course);
        return says.length > 0 ? { atMs: phase.startMs, item: phase.item, says } : [];
      }),
      ...holds.flatMap(speechOfHold),
      { atMs: course.totalMs, item: items.length - 1, says: [{ kind: 'done' }] },
    ]),
  };
}

interface Hold {
  readonly item: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The holds of a course; one in several steps is one. */
function holdsOf({ phases }: Course): Hold[] {
  const holds: Hold[] = [];
  phases.forEach((phase, index) => {
    if (phase.kind !== 'hold') return;
    const before = phases[index - 1];
    const goesOn = before?.kind === 'hold' && before.item === phase.item && isSameRepetition(before, phase);
    const { startMs } = (goesOn && holds.pop()) || phase;
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
    (one, other) => one.atMs - other.atMs || importance.indexOf(one.sound) - importance.indexOf(other.sound),
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

/** Puts cues in the order of time, and says steps that follow each other too soon in one go. */
function withTimeToSpeak(cues: readonly SpeechCue[]): SpeechCue[] {
  const inTime: SpeechCue[] = [];
  for (const cue of cues.toSorted((one, other) => one.atMs - other.atMs)) {
    const before = inTime.at(-1);
    const comesTooSoon =
      before !== undefined &&
      cue.atMs - before.atMs < SHORTEST_SENTENCE_MS &&
      [...before.says, ...cue.says].every(({ kind }) => kind === 'step');
    if (comesTooSoon) inTime[inTime.length - 1] = { ...before, says: [...before.says, ...cue.says] };
    else inTime.push(cue);
  }
  return inTime;
}
