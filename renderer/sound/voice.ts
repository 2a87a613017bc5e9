/** Speaks, one utterance after another, and never lets them pile up. Where there is no voice it is silent. */
import type { Cancel, Pulse } from '../stretch/session/pulse.ts';
import { voiceFor } from './voices.ts';

export interface VoiceParts {
  /** The system's speech; undefined where there is none. */
  readonly synthesis: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> | undefined;
  readonly utteranceOf: (text: string) => SpeechSynthesisUtterance;
  readonly pulse: Pick<Pulse, 'after'>;
}

/** An utterance may overrun the beginning of the next one by so much; then the next one cuts it off. In ms. */
const OVERRUN_MS = 1500;
/**
 * Chromium sometimes never tells that an utterance has ended, as after about 15 s of speech (its issue 335907). Slow
 * speech takes less time than this; in ms.
 */
const longestMs = (text: string): number => 3000 + 120 * text.length;

export class Voice {
  /** A tag such as "en"; of the next utterance. */
  language = 'en';
  /** 0 to 1; of the next utterance. */
  volume = 1;
  readonly #parts: VoiceParts;
  /** The utterance being spoken. Chromium forgets to tell the end of one that nobody holds. */
  #spoken: SpeechSynthesisUtterance | undefined;
  #waiting: string | undefined;
  #endPatience: Cancel | undefined;
  #endWatch: Cancel | undefined;

  constructor(parts: VoiceParts) {
    this.#parts = parts;
  }

  /** Says a text as soon as the one being said is over; what was still waiting is dropped. */
  say(text: string): void {
    if (!this.#spoken) {
      this.#speak(text);
      return;
    }
    this.#waiting = text;
    this.#endPatience ??= this.#parts.pulse.after(OVERRUN_MS, () => {
      this.#cutOff();
    });
  }

  /** Falls silent at once. */
  cancel(): void {
    this.#waiting = undefined;
    if (this.#spoken) this.#cutOff();
  }

  #speak(text: string): void {
    const { synthesis, utteranceOf, pulse } = this.#parts;
    const voice = voiceFor(synthesis?.getVoices() ?? [], this.language);
    if (!synthesis || !voice) return;
    const utterance = utteranceOf(text);
    Object.assign(utterance, { voice, lang: voice.lang, volume: this.volume });
    const ended = () => {
      if (this.#spoken === utterance) this.#goOn();
    };
    utterance.onend = ended;
    utterance.onerror = ended;
    this.#spoken = utterance;
    this.#endWatch = pulse.after(longestMs(text), () => {
      this.#cutOff();
    });
    synthesis.speak(utterance);
  }

  #cutOff(): void {
    this.#parts.synthesis?.cancel();
    this.#goOn();
  }

  /** The utterance being spoken is over: says what waits. */
  #goOn(): void {
    const text = this.#waiting;
    this.#spoken = undefined;
    this.#waiting = undefined;
    this.#endPatience?.();
    this.#endPatience = undefined;
    this.#endWatch?.();
    if (text !== undefined) this.#speak(text);
  }
}
