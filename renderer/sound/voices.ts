/** The voices that the system offers, and which of them speaks a language. */
import type { Settings } from '../../core/settings/settings.ts';

type OfferedVoice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;
type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'addEventListener' | 'removeEventListener'>;

/** The language in which the session speaks: the chosen one, or the page's. */
export function spokenLanguage(language: Settings['language']): string {
  return language === 'system' ? document.documentElement.lang : language;
}

/**
 * The voice for a language tag such as "en" or "pt-BR": the very one, else one of the same language. Only voices of
 * this computer: others would send the words over the network.
 */
export function voiceFor<Voice extends OfferedVoice>(
  voices: readonly Voice[],
  language: string,
): Voice | undefined {
  const wanted = tagOf(language);
  const offered = voices.filter(({ localService }) => localService);
  const sameLanguage = offered.filter(({ lang }) => tagOf(lang).split('-')[0] === wanted.split('-')[0]);
  return (
    sameLanguage.find(({ lang }) => tagOf(lang) === wanted) ??
    sameLanguage.find((voice) => voice.default) ??
    sameLanguage[0]
  );
}

/**
 * Tells whether there is a voice for a language, now and whenever that changes: the list of voices comes late, and on
 * some systems never.
 *
 * @param synthesis the system's speech; undefined where there is none
 * @returns ends the watching
 */
export function watchVoices(
  language: Settings['language'],
  callback: (available: boolean) => void,
  synthesis: Synthesis | undefined = systemSpeech(),
): () => void {
  const tell = () => {
    callback(voiceFor(synthesis?.getVoices() ?? [], spokenLanguage(language)) !== undefined);
  };
  tell();
  synthesis?.addEventListener('voiceschanged', tell);
  return () => {
    synthesis?.removeEventListener('voiceschanged', tell);
  };
}

/** The system's speech; undefined where the browser was built without it. */
export function systemSpeech(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
}

/** Some systems write "en_US". */
function tagOf(language: string): string {
  return language.toLowerCase().replaceAll('_', '-');
}
