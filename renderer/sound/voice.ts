/** Speaks one utterance at a time and queues at most one more. Silent if the system has no voice for the language. */
import type { Cancel, Pulse } from '../pulse.ts';
import { voiceFor } from './voices.ts';

export interface VoiceParts {
  /** The system's speech synthesis; undefined if there is none. */
  readonly synthesis: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> | undefined;
  /** Creates an utterance. */
  readonly utteranceOf: (text: string) => SpeechSynthesisUtterance;
  readonly pulse: Pick<Pulse, 'after'>;
}

/** How long an utterance may delay the next one before it is cut off, in ms. */
const MAX_OVERRUN_MS = 1500;
/**
 * The time after which an utterance counts as ended, in ms; even slow speech takes less. Chromium sometimes fires no
 * end event, for example after about 15 s of speech (its issue 335907).
 */
const timeoutMs = (text: string): number => 3000 + 120 * text.length;

export class Voice {
  /** Language tag of the next utterance, such as "en". */
  language = 'en';
  /** Volume of the next utterance, 0 to 1. */
  volume = 1;
  readonly #parts: VoiceParts;
  /** The utterance being spoken. Chromium fires no end event for an utterance that has been garbage-collected. */
  #current: SpeechSynthesisUtterance | undefined;
  #waiting: string | undefined;
  #cancelOverrunTimer: Cancel | undefined;
  #cancelTimeout: Cancel | undefined;

  constructor(parts: VoiceParts) {
    this.#parts = parts;
  }

  /** Speaks a text after the current utterance. Replaces a text that is still waiting. */
  say(text: string): void {
    if (!this.#current) {
      this.#speak(text);
      return;
    }
    this.#waiting = text;
    this.#cancelOverrunTimer ??= this.#parts.pulse.after(MAX_OVERRUN_MS, () => {
      this.#cutOff();
    });
  }

  /** Stops speaking at once. */
  cancel(): void {
    this.#waiting = undefined;
    if (this.#current) this.#cutOff();
  }

  #speak(text: string): void {
    const { synthesis, utteranceOf, pulse } = this.#parts;
    const voice = voiceFor(synthesis?.getVoices() ?? [], this.language);
    if (!synthesis || !voice) return;
    const utterance = utteranceOf(text);
    Object.assign(utterance, { voice, lang: voice.lang, volume: this.volume });
    const onEnd = () => {
      if (this.#current === utterance) this.#speakNext();
    };
    utterance.onend = onEnd;
    utterance.onerror = onEnd;
    this.#current = utterance;
    this.#cancelTimeout = pulse.after(timeoutMs(text), () => {
      this.#cutOff();
    });
    synthesis.speak(utterance);
  }

  #cutOff(): void {
    this.#parts.synthesis?.cancel();
    this.#speakNext();
  }

  /** Speaks the waiting text, if any, now that the current utterance is over. */
  #speakNext(): void {
    const text = this.#waiting;
    this.#current = undefined;
    this.#waiting = undefined;
    this.#cancelOverrunTimer?.();
    this.#cancelOverrunTimer = undefined;
    this.#cancelTimeout?.();
    if (text !== undefined) this.#speak(text);
  }
}
