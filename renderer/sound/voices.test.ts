import { describe, expect, it } from 'vitest';
import { voiceFor, watchVoices } from './voices.ts';

const voice = (lang: string, more: { local?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: more.local ?? true,
  default: more.default ?? false,
});

class FakeVoiceList extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  replaceWith(...voices: ReturnType<typeof voice>[]): void {
    this.voices = voices as SpeechSynthesisVoice[];
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

describe('the voice for a language', () => {
  const [british, american, german] = [voice('en-GB'), voice('en_US', { default: true }), voice('de-DE')];

  it('has exactly the same tag, if there is one', () => {
    expect(voiceFor([german, american, british], 'en-gb')).toBe(british);
    expect(voiceFor([german, british, american], 'en-US')).toBe(american);
  });

  it('otherwise has the same language, the default voice first', () => {
    expect(voiceFor([german, british, american], 'en')).toBe(american);
    expect(voiceFor([german, british], 'en-AU')).toBe(british);
  });

  it('is undefined if no voice speaks the language, not even the default voice', () => {
    expect(voiceFor([german, american], 'fr')).toBeUndefined();
    expect(voiceFor([voice('eng')], 'en')).toBeUndefined();
  });

  it('is never one that sends the text over the network', () => {
    const remote = voice('en', { local: false, default: true });
    expect(voiceFor([remote, british], 'en')).toBe(british);
    expect(voiceFor([remote], 'en')).toBeUndefined();
  });
});

describe('watching the voices', () => {
  it('reports at once, and again when voices come or go', () => {
    const voiceList = new FakeVoiceList();
    const reports: boolean[] = [];
    const stop = watchVoices('de', (available) => reports.push(available), voiceList);
    voiceList.replaceWith(voice('en'));
    voiceList.replaceWith(voice('en'), voice('de-AT'));
    voiceList.replaceWith();
    expect(reports).toEqual([false, false, true, false]);
    stop();
    voiceList.replaceWith(voice('de'));
    expect(reports).toHaveLength(4);
  });

  it('reports no voice without speech synthesis', () => {
    const reports: boolean[] = [];
    const stop = watchVoices('en', (available) => reports.push(available), undefined);
    stop();
    expect(reports).toEqual([false]);
  });
});
