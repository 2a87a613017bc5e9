/**
 * Plays the cues of a session, each once and at its time, except those that were skipped, slept through or muted.
 * Chimes are scheduled on the audio clock in advance. The voice speaks when a cue is due, so it can stop at any word.
 */
import type { SpeechCue } from '../../core/session/cue.ts';
import type { Cues } from '../../core/session/cues.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Chimes } from './chimes.ts';
import type { Voice } from './voice.ts';

/** The settings that the sound track depends on. */
export type SoundSettings = Pick<Settings, 'sound' | 'voice' | 'language'>;

export interface SoundTrackParts {
  readonly chimes: Pick<Chimes, 'play' | 'correctDrift' | 'cancel' | 'close' | 'setVolume'>;
  readonly voice: Pick<Voice, 'say' | 'cancel' | 'volume' | 'language'>;
  /** Returns the text of a speech cue. */
  readonly wordsOf: (cue: SpeechCue) => string;
  /** Returns the language tag to speak. */
  readonly languageOf: (language: Settings['language']) => string;
  /** The settings at the start. */
  readonly settings: SoundSettings;
}

/**
 * How far ahead chimes are scheduled, in ms. The main process wakes the page with a new view every second, even while
 * Chromium slows the timers of a hidden page. So this leaves room for several late views.
 */
const AHEAD_MS = 5000;
/** After a gap longer than this, such as sleep, the audio clock may disagree with the session's clock; in ms. */
const GAP_MS = 2500;
/** Speech cues later than this are dropped, in ms. */
const MAX_LATE_SPEECH_MS = 2000;

const noCues: Cues = { sounds: [], speech: [] };

export class SoundTrack {
  readonly #parts: SoundTrackParts;
  #settings: SoundSettings;
  #cues = noCues;
  /** The playback position of the last call, in ms. */
  #reachedMs = 0;
  /** Sounds up to this playback position are scheduled or over, in ms. */
  #scheduledMs = 0;
  /** Index of the next speech cue. */
  #nextSpeech = 0;

  constructor(parts: SoundTrackParts) {
    this.#parts = parts;
    this.#settings = parts.settings;
    this.#configure(parts.settings);
  }

  /**
   * Follows a session from this position. Call it at the start and after every jump and pause; nothing plays until
   * `reach` is called.
   *
   * @param positionMs the playback position in ms
   */
  follow(cues: Cues, positionMs: number): void {
    this.#silence();
    this.#cues = cues;
    this.#reachedMs = positionMs;
    // Cues at exactly this position still play.
    this.#scheduledMs = positionMs - 1;
    this.#nextSpeech = cues.speech.filter(({ atMs }) => atMs < positionMs).length;
  }

  /**
   * Plays what is due. Call it as the session's clock advances.
   *
   * @param positionMs the playback position in ms
   */
  reach(positionMs: number): void {
    if (positionMs - this.#reachedMs > GAP_MS) {
      this.#parts.chimes.cancel();
      this.#scheduledMs = positionMs;
    }
    this.#reachedMs = positionMs;
    this.#parts.chimes.correctDrift();
    if (this.#settings.sound.on) this.#scheduleSounds(positionMs);
    else this.#scheduledMs = positionMs;
    this.#speak(positionMs);
  }

  /** Time until the next speech cue, in ms of session time; Infinity if there is none or the voice is off. */
  get untilSpeechMs(): number {
    const next = this.#cues.speech[this.#nextSpeech];
    return next && this.#speaks ? next.atMs - this.#reachedMs : Infinity;
  }

  /** Applies changed settings, from the last reached position on. */
  applySettings(settings: SoundSettings): void {
    const previous = this.#settings;
    this.#settings = settings;
    this.#configure(settings);
    if (previous.sound.on && !settings.sound.on) {
      this.#parts.chimes.cancel();
      this.#scheduledMs = this.#reachedMs;
    }
    if (!this.#speaks) this.#parts.voice.cancel();
  }

  /** Stops for good and closes the audio device. */
  end(): void {
    this.#silence();
    this.#cues = noCues;
    this.#parts.chimes.close();
  }

  get #speaks(): boolean {
    return this.#settings.voice && this.#settings.sound.on;
  }

  #configure({ sound, language }: SoundSettings): void {
    const { chimes, voice, languageOf } = this.#parts;
    chimes.setVolume(sound.volume);
    voice.volume = sound.volume;
    voice.language = languageOf(language);
  }

  #scheduleSounds(positionMs: number): void {
    const untilMs = positionMs + AHEAD_MS;
    for (const { atMs, sound } of this.#cues.sounds) {
      if (atMs > this.#scheduledMs && atMs <= untilMs) this.#parts.chimes.play(sound, atMs - positionMs);
    }
    this.#scheduledMs = untilMs;
  }

  /** Speaks only the last cue that is due; earlier ones would be late. */
  #speak(positionMs: number): void {
    const next = this.#cues.speech.filter(({ atMs }) => atMs <= positionMs).length;
    const due = this.#cues.speech[next - 1];
    const isNew = next > this.#nextSpeech;
    this.#nextSpeech = Math.max(next, this.#nextSpeech);
    if (!due || !isNew || !this.#speaks || positionMs - due.atMs > MAX_LATE_SPEECH_MS) return;
    this.#parts.voice.say(this.#parts.wordsOf(due));
  }

  #silence(): void {
    this.#parts.chimes.cancel();
    this.#parts.voice.cancel();
  }
}
