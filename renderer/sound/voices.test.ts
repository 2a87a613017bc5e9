import { describe, expect, it } from 'vitest';
import { voiceFor, watchVoices } from './voices.ts';

const voice = (lang: string, more: { local?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: more.local ?? true,
  default: more.default ?? false,
});

class Offered extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  offer(...voices: ReturnType<typeof voice>[]): void {
    this.voices = voices as SpeechSynthesisVoice[];
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

describe('the voice for a language', () => {
  const [british, american, german] = [voice('en-GB'), voice('en_US', { default: true }), voice('de-DE')];

  it('is the very one, where there is one', () => {
    expect(voiceFor([german, american, british], 'en-gb')).toBe(british);
    expect(voiceFor([german, british, american], 'en-US')).toBe(american);
  });

  it('is otherwise one of the same language, the default one first', () => {
    expect(voiceFor([german, british, american], 'en')).toBe(american);
    expect(voiceFor([german, british], 'en-AU')).toBe(british);
  });

  it('is none where nobody speaks it, not even the default one', () => {
    expect(voiceFor([german, american], 'fr')).toBeUndefined();
    expect(voiceFor([voice('eng')], 'en')).toBeUndefined();
  });

  it('is never one that sends the words over the network', () => {
    const remote = voice('en', { local: false, default: true });
    expect(voiceFor([remote, british], 'en')).toBe(british);
    expect(voiceFor([remote], 'en')).toBeUndefined();
  });
});

describe('watching the voices', () => {
  it('tells at once, and again when voices come or go', () => {
    const offered = new Offered();
    const told: boolean[] = [];
    const stop = watchVoices('de', (available) => told.push(available), offered);
    offered.offer(voice('en'));
    offered.offer(voice('en'), voice('de-AT'));
    offered.offer();
    expect(told).toEqual([false, false, true, false]);
    stop();
    offered.offer(voice('de'));
    expect(told).toHaveLength(4);
  });

  it('tells that there is none where the system cannot speak', () => {
    const told: boolean[] = [];
    const stop = watchVoices('en', (available) => told.push(available), undefined);
    stop();
    expect(told).toEqual([false]);
  });
});
