import { describe, expect, it } from 'vitest';
import { FakePulse } from '../testing/fake-pulse.ts';
import { Voice } from './voice.ts';

/** The system's speech: says one utterance after another, each until the test ends it. */
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
    this.#tell('onerror');
  }

  /** The last utterance has been said to its end. */
  end(): void {
    this.#tell('onend');
  }

  get texts(): string[] {
    return this.spoken.map(({ text }) => text);
  }

  #tell(what: 'onend' | 'onerror'): void {
    const last = this.spoken.at(-1);
    last?.[what]?.call(last, new Event(what) as SpeechSynthesisErrorEvent);
  }
}

function listening({ canSpeak = true } = {}) {
  const pulse = new FakePulse();
  const speech = new FakeSpeech();
  const utteranceOf = (text: string) => ({ text }) as SpeechSynthesisUtterance;
  const voice = new Voice({ synthesis: canSpeak ? speech : undefined, utteranceOf, pulse });
  return { voice, pulse, speech };
}

describe('the voice', () => {
  it('speaks in its language and volume', () => {
    const { voice, speech } = listening();
    voice.volume = 0.3;
    voice.say('Bend.');
    expect(speech.spoken).toMatchObject([
      { text: 'Bend.', lang: 'en-GB', volume: 0.3, voice: speech.voices[0] },
    ]);
  });

  it('lets an utterance end before the next one', () => {
    const { voice, pulse, speech } = listening();
    voice.say('one');
    voice.say('two');
    pulse.pass(1000);
    expect(speech.texts).toEqual(['one']);
    speech.end();
    expect(speech.texts).toEqual(['one', 'two']);
    pulse.pass(1400);
    expect(speech.cancelled).toBe(0);
  });

  it('never lets more than one wait', () => {
    const { voice, speech } = listening();
    for (const text of ['one', 'two', 'three']) voice.say(text);
    speech.end();
    speech.end();
    expect(speech.texts).toEqual(['one', 'three']);
  });

  it('cuts off what overruns the next one for long', () => {
    const { voice, pulse, speech } = listening();
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

  it('goes on although an utterance never tells that it has ended', () => {
    const { voice, pulse, speech } = listening();
    voice.say('one');
    pulse.pass(60_000);
    expect(speech.cancelled).toBe(1);
    voice.say('two');
    expect(speech.texts).toEqual(['one', 'two']);
    expect(pulse.busy).toBe(true);
    speech.end();
    expect(pulse.busy).toBe(false);
  });

  it('leaves slow speech the time that it needs', () => {
    const { voice, pulse, speech } = listening();
    voice.say('x'.repeat(150));
    pulse.pass(15_000);
    expect(speech.cancelled).toBe(0);
  });

  it('falls silent at once, and says nothing that waited', () => {
    const { voice, pulse, speech } = listening();
    voice.say('one');
    voice.say('two');
    voice.cancel();
    expect([speech.texts, speech.cancelled, pulse.busy]).toEqual([['one'], 1, false]);
    voice.cancel();
    expect(speech.cancelled).toBe(1);
    voice.say('three');
    expect(speech.texts).toEqual(['one', 'three']);
  });

  it('takes no notice of the late end of what was cut off', () => {
    const { voice, speech } = listening();
    voice.say('one');
    voice.cancel();
    voice.say('two');
    voice.say('three');
    const [one] = speech.spoken;
    one?.onend?.call(one, new Event('end') as SpeechSynthesisEvent);
    expect(speech.texts).toEqual(['one', 'two']);
  });

  it('is silent where nobody speaks the language, until somebody does', () => {
    const { voice, pulse, speech } = listening();
    voice.language = 'de';
    voice.say('eins');
    expect([speech.texts, pulse.busy]).toEqual([[], false]);
    speech.voices = [{ lang: 'de', localService: true }] as SpeechSynthesisVoice[];
    voice.say('zwei');
    expect(speech.texts).toEqual(['zwei']);
  });

  it('is silent where the system cannot speak', () => {
    const { voice, pulse } = listening({ canSpeak: false });
    voice.say('one');
    voice.cancel();
    expect(pulse.busy).toBe(false);
  });
});
