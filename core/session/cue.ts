import type { Side } from './phase.ts';

/** `tick`: the 3-2-1 of a lead-in; `change`: the side or the stretch is another one now. */
export type Sound = 'tick' | 'start' | 'halfWay' | 'end' | 'change' | 'done';

/** Something that the voice says; names and steps are those of the stretch to which the cue belongs. */
export type Saying =
  | { readonly kind: 'name' | 'next' | 'hold' | 'rest' | 'halfWay' | 'done' }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'breathe'; readonly direction: 'in' | 'out' }
  | { readonly kind: 'side' | 'otherSide'; readonly side: Side }
  | { readonly kind: 'set'; readonly set: number; readonly sets: number }
  | { readonly kind: 'repetition'; readonly repetition: number; readonly repetitions: number }
  | { readonly kind: 'secondsLeft'; readonly seconds: number };

export interface SoundCue {
  /** When in the session, in ms. */
  readonly atMs: number;
  readonly sound: Sound;
}

export interface SpeechCue {
  readonly atMs: number;
  /** Which of the session's stretches it is about, counted from 0. */
  readonly item: number;
  /** What is said in one go. */
  readonly says: readonly Saying[];
}
