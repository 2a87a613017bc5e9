/**
 * Lets a session be heard: each cue once, when its moment comes; none that was jumped over, slept through or muted.
 * Sounds go to the audio clock ahead of time. The voice speaks when asked, so that it can be stopped at any word.
 */
import type { SpeechCue } from '../../core/session/cue.ts';
import type { Cues } from '../../core/session/cues.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Chimes } from './chimes.ts';
import type { Voice } from './voice.ts';

export type SoundSettings = Pick<Settings, 'sound' | 'voice' | 'language'>;

export interface SoundTrackParts {
  readonly chimes: Pick<Chimes, 'play' | 'keepInStep' | 'cancel' | 'close' | 'setVolume'>;
  readonly voice: Pick<Voice, 'say' | 'cancel' | 'volume' | 'language'>;
  readonly wordsOf: (cue: SpeechCue) => string;
  readonly languageOf: (language: Settings['language']) => string;
  /** The settings with which it begins. */
  readonly settings: SoundSettings;
}

/** Chromium wakes a page that has long been hidden only once a minute; what comes until then is planned. In ms. */
const AHEAD_MS = 65_000;
/** After a gap of this length the audio clock and the session's may have parted, as when the computer slept. In ms. */
const GAP_MS = 2500;
/** What is later than this is not said any more; in ms. */
const TOO_LATE_TO_SAY_MS = 2000;

const nothing: Cues = { sounds: [], speech: [] };

export class SoundTrack {
  readonly #parts: SoundTrackParts;
  #settings: SoundSettings;
  #cues = nothing;
  /** Where the session stood when it was last heard of, in ms. */
  #reachedMs = 0;
  /** Sounds up to this moment of the session are with the audio clock, or over. */
  #plannedMs = 0;
  /** The first utterance that is still to come. */
  #nextSpeech = 0;

  constructor(parts: SoundTrackParts) {
    this.#parts = parts;
    this.#settings = parts.settings;
    this.#adopt(parts.settings);
  }

  /** Follows a session from here on, silently until time runs: at its beginning, and after every jump and pause. */
  follow(cues: Cues, positionMs: number): void {
    this.#fallSilent();
    this.#cues = cues;
    this.#reachedMs = positionMs;
    // What is due right here is still to be heard.
    this.#plannedMs = positionMs - 1;
    this.#nextSpeech = cues.speech.filter(({ atMs }) => atMs < positionMs).length;
  }

  /** The session's time has run on to here. */
  reach(positionMs: number): void {
    if (positionMs - this.#reachedMs > GAP_MS) {
      this.#parts.chimes.cancel();
      this.#plannedMs = positionMs;
    }
    this.#reachedMs = positionMs;
    this.#parts.chimes.keepInStep();
    if (this.#settings.sound.on) this.#planSounds(positionMs);
    else this.#plannedMs = positionMs;
    this.#speak(positionMs);
  }

  /** Time until the voice has something to say, in ms of the session; Infinity when it has not. */
  get untilSpeechMs(): number {
    const next = this.#cues.speech[this.#nextSpeech];
    return next && this.#speaks ? next.atMs - this.#reachedMs : Infinity;
  }

  /** Takes over changed settings; what comes after the moment that was reached last is heard as they say. */
  applySettings(settings: SoundSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    this.#adopt(settings);
    if (before.sound.on && !settings.sound.on) {
      this.#parts.chimes.cancel();
      this.#plannedMs = this.#reachedMs;
    }
    if (!this.#speaks) this.#parts.voice.cancel();
  }

  /** Falls silent for good, and gives the audio device back. */
  end(): void {
    this.#fallSilent();
    this.#cues = nothing;
    this.#parts.chimes.close();
  }

  get #speaks(): boolean {
    return this.#settings.voice && this.#settings.sound.on;
  }

  #adopt({ sound, language }: SoundSettings): void {
    const { chimes, voice, languageOf } = this.#parts;
    chimes.setVolume(sound.volume);
    voice.volume = sound.volume;
    voice.language = languageOf(language);
  }

  #planSounds(positionMs: number): void {
    const untilMs = positionMs + AHEAD_MS;
    for (const { atMs, sound } of this.#cues.sounds) {
      if (atMs > this.#plannedMs && atMs <= untilMs) this.#parts.chimes.play(sound, atMs - positionMs);
    }
    this.#plannedMs = untilMs;
  }

  /** Says the last of what has become due: what came before it would only be late. */
  #speak(positionMs: number): void {
    const next = this.#cues.speech.filter(({ atMs }) => atMs <= positionMs).length;
    const due = this.#cues.speech[next - 1];
    const isNew = next > this.#nextSpeech;
    this.#nextSpeech = Math.max(next, this.#nextSpeech);
    if (!due || !isNew || !this.#speaks || positionMs - due.atMs > TOO_LATE_TO_SAY_MS) return;
    this.#parts.voice.say(this.#parts.wordsOf(due));
  }

  #fallSilent(): void {
    this.#parts.chimes.cancel();
    this.#parts.voice.cancel();
  }
}
