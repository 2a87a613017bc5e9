import { describe, expect, it } from 'vitest';
import { FakePulse } from '../testing/fake-pulse.ts';
import { Voice } from './voice.ts';

/** Speech synthesis whose utterances end when the test ends them. */
class FakeSpeech {
  readonly spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  voices = [{ lang: 'en-GB', localService: true, default: false }] as SpeechSynthesisVoice[];

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance);
  }

  cancel(): void {
    this.cancelled += 1;
    this.#fire('onerror');
  }

  /** Ends the last utterance normally. */
  end(): void {
    this.#fire('onend');
  }

  get texts(): string[] {
    return this.spoken.map(({ text }) => text);
  }

  #fire(handler: 'onend' | 'onerror'): void {
    const last = this.spoken.at(-1);
    last?.[handler]?.call(last, new Event(handler) as SpeechSynthesisErrorEvent);
  }
}

function fakeVoice({ canSpeak = true } = {}) {
  const pulse = new FakePulse();
  const speech = new FakeSpeech();
  const utteranceOf = (text: string) => ({ text }) as SpeechSynthesisUtterance;
  const voice = new Voice({ synthesis: canSpeak ? speech : undefined, utteranceOf, pulse });
  return { voice, pulse, speech };
}

describe('the voice', () => {
  it('speaks in its language and volume', () => {
    const { voice, speech } = fakeVoice();
    voice.volume = 0.3;
    voice.say('Bend.');
    expect(speech.spoken).toMatchObject([
      { text: 'Bend.', lang: 'en-GB', volume: 0.3, voice: speech.voices[0] },
    ]);
  });

  it('lets an utterance finish before the next one', () => {
    const { voice, pulse, speech } = fakeVoice();
    voice.say('one');
    voice.say('two');
    pulse.pass(1000);
    expect(speech.texts).toEqual(['one']);
    speech.end();
    expect(speech.texts).toEqual(['one', 'two']);
    pulse.pass(1400);
    expect(speech.cancelled).toBe(0);
  });

  it('queues at most one utterance', () => {
    const { voice, speech } = fakeVoice();
    for (const text of ['one', 'two', 'three']) voice.say(text);
    speech.end();
    speech.end();
    expect(speech.texts).toEqual(['one', 'three']);
  });

  it('cuts off an utterance that delays the next one for too long', () => {
    const { voice, pulse, speech } = fakeVoice();
    voice.say('a long sentence about getting ready');
    pulse.pass(4000);
    voice.say('two');
    pulse.pass(1000);
    voice.say('three');
    pulse.pass(499);
    expect(speech.texts).toHaveLength(1);
    pulse.pass(1);
    expect([speech.texts.slice(1), speech.cancelled]).toEqual([['three'], 1]);
  });

  it('continues if an utterance never fires an end event', () => {
    const { voice, pulse, speech } = fakeVoice();
    voice.say('one');
    pulse.pass(60_000);
    expect(speech.cancelled).toBe(1);
    voice.say('two');
    expect(speech.texts).toEqual(['one', 'two']);
    expect(pulse.busy).toBe(true);
    speech.end();
    expect(pulse.busy).toBe(false);
  });

  it('leaves enough time for slow speech', () => {
    const { voice, pulse, speech } = fakeVoice();
    voice.say('x'.repeat(150));
    pulse.pass(15_000);
    expect(speech.cancelled).toBe(0);
  });

  it('stops at once when cancelled, and drops the waiting text', () => {
    const { voice, pulse, speech } = fakeVoice();
    voice.say('one');
    voice.say('two');
    voice.cancel();
    expect([speech.texts, speech.cancelled, pulse.busy]).toEqual([['one'], 1, false]);
    voice.cancel();
    expect(speech.cancelled).toBe(1);
    voice.say('three');
    expect(speech.texts).toEqual(['one', 'three']);
  });

  it('ignores a late end event of a cut-off utterance', () => {
    const { voice, speech } = fakeVoice();
    voice.say('one');
    voice.cancel();
    voice.say('two');
    voice.say('three');
    const [one] = speech.spoken;
    one?.onend?.call(one, new Event('end') as SpeechSynthesisEvent);
    expect(speech.texts).toEqual(['one', 'two']);
  });

  it('is silent until the system has a voice for the language', () => {
    const { voice, pulse, speech } = fakeVoice();
    voice.language = 'de';
    voice.say('eins');
    expect([speech.texts, pulse.busy]).toEqual([[], false]);
    speech.voices = [{ lang: 'de', localService: true }] as SpeechSynthesisVoice[];
    voice.say('zwei');
    expect(speech.texts).toEqual(['zwei']);
  });

  it('is silent without speech synthesis', () => {
    const { voice, pulse } = fakeVoice({ canSpeak: false });
    voice.say('one');
    voice.cancel();
    expect(pulse.busy).toBe(false);
  });
});
