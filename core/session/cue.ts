import type { Side } from './phase.ts';

/** `tick` counts down 3-2-1 at the end of a lead-in. `change` announces another side or stretch. */
export type Sound = 'tick' | 'start' | 'halfWay' | 'end' | 'change' | 'done';

/** Something that the voice says, without its words. Names and steps belong to the stretch of the cue. */
export type Announcement =
  | { readonly kind: 'name' | 'next' | 'breathsFirst' | 'hold' | 'rest' | 'halfWay' | 'done' }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'breathe'; readonly direction: 'in' | 'out' }
  | { readonly kind: 'side' | 'otherSide'; readonly side: Side }
  | { readonly kind: 'set'; readonly set: number; readonly sets: number }
  | { readonly kind: 'repetition'; readonly repetition: number; readonly repetitions: number }
  | { readonly kind: 'secondsLeft'; readonly seconds: number };

export interface SoundCue {
  /** Time into the session, in ms. */
  readonly atMs: number;
  readonly sound: Sound;
}

export interface SpeechCue {
  /** Time into the session, in ms. */
  readonly atMs: number;
  /** Index of the session's stretch that it belongs to, from 0. */
  readonly item: number;
  /** What the voice says as one utterance. */
  readonly says: readonly Announcement[];
}
