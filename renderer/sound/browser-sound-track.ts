import type { Words } from '../../content/words.ts';
import type { Pulse } from '../pulse.ts';
import { Chimes } from './chimes.ts';
import { SoundTrack, type SoundSettings } from './sound-track.ts';
import { spokenWords } from './spoken-words.ts';
import { Voice } from './voice.ts';
import { spokenLanguage, systemSpeech } from './voices.ts';

export interface BrowserSoundTrackParts {
  /** The words of the session's stretches, in session order. */
  readonly words: readonly Words[];
  readonly settings: SoundSettings;
  readonly pulse: Pulse;
}

/** Creates a sound track that plays through the browser's audio device and the system's voices. */
export function browserSoundTrack({ words, settings, pulse }: BrowserSoundTrackParts): SoundTrack {
  return new SoundTrack({
    chimes: new Chimes({
      realMs: (ms) => pulse.realMs(ms),
      open: () => new AudioContext(),
      now: () => performance.now(),
    }),
    voice: new Voice({
      synthesis: systemSpeech(),
      utteranceOf: (text) => new SpeechSynthesisUtterance(text),
      pulse,
    }),
    wordsOf({ item, says }) {
      const spoken = words[item];
      return spoken ? spokenWords(says, spoken) : '';
    },
    languageOf: spokenLanguage,
    settings,
  });
}
