/** Picks one of the system's voices for a language. */
import type { Settings } from '../../core/settings/settings.ts';

type VoiceInfo = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;
type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'addEventListener' | 'removeEventListener'>;

/** Returns the language tag that sessions speak: the one in the settings, or the page's. */
export function spokenLanguage(language: Settings['language']): string {
  return language === 'system' ? document.documentElement.lang : language;
}

/**
 * Returns the voice for a language tag such as "en" or "pt-BR": one with exactly this tag, otherwise one of the same
 * language, the default one first; undefined if there is none. Never a voice that sends the text over the network.
 */
export function voiceFor<Voice extends VoiceInfo>(
  voices: readonly Voice[],
  language: string,
): Voice | undefined {
  const tag = normalizedTag(language);
  const local = voices.filter(({ localService }) => localService);
  const sameLanguage = local.filter(({ lang }) => normalizedTag(lang).split('-')[0] === tag.split('-')[0]);
  return (
    sameLanguage.find(({ lang }) => normalizedTag(lang) === tag) ??
    sameLanguage.find((voice) => voice.default) ??
    sameLanguage[0]
  );
}

/**
 * Calls back with whether there is a voice for a language, now and whenever the list of voices changes. The list often
 * arrives late, and on some systems never.
 *
 * @param synthesis the system's speech synthesis; undefined if there is none
 * @returns stops watching
 */
export function watchVoices(
  language: Settings['language'],
  callback: (available: boolean) => void,
  synthesis: Synthesis | undefined = systemSpeech(),
): () => void {
  const report = () => {
    callback(voiceFor(synthesis?.getVoices() ?? [], spokenLanguage(language)) !== undefined);
  };
  report();
  synthesis?.addEventListener('voiceschanged', report);
  return () => {
    synthesis?.removeEventListener('voiceschanged', report);
  };
}

/** Returns the system's speech synthesis, or undefined if the browser was built without it. */
export function systemSpeech(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
}

/** Lower-case, with hyphens: some systems report "en_US". */
function normalizedTag(language: string): string {
  return language.toLowerCase().replaceAll('_', '-');
}
