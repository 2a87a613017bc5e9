import { describe, expect, it } from 'vitest';
import type { Words } from '../../content/words.ts';
import { cuesOf } from '../../core/session/cues.ts';
import { sessionTimelineOf } from '../../core/session/routine.ts';
import type { SessionItem } from '../../core/session/timeline.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { FakePulse } from '../testing/fake-pulse.ts';
import { spokenWords } from './spoken-words.ts';
import { Voice } from './voice.ts';

const { entries } = readLibrary();

/** Everything the voice says in a session of these stretches, one string per utterance. */
function transcriptOf(ids: readonly string[], breathingFirst = false): string[] {
  const chosen = ids.map((id) => {
    const entry = entries.find(({ stretch }) => stretch.id === id);
    if (!entry) throw new Error(`the library has no stretch "${id}"`);
    return entry;
  });
  const items = chosen.map(({ stretch }) => ({ stretch, variant: stretch.variants[0]! }));
  const timeline = sessionTimelineOf(items, { ...defaultSettings, breathingFirst });
  return cuesOf(items, timeline).speech.map(({ item, says }) => spokenWords(says, chosen[item]!.words));
}

it('reads the steps once for each side, and after that only counts', () => {
  const steps = [
    'Reach over to the side, arms and trunk together.',
    'Hold, with your hips straight: neither lifted nor pushed out.',
    'Come back to the centre.',
    '2 of 3.',
    '3 of 3.',
  ];
  expect(transcriptOf(['side-bend'])).toEqual([
    'Side bend. Take a few deep breaths first. Stand firmly, feet about hip-width apart. ' +
      'Stretch both arms straight up over your head. To the right.',
    ...steps,
    'Other side: To the left.',
    ...steps,
    'Done.',
  ]);
});

it('announces the middle of a long hold and counts down its end', () => {
  expect(transcriptOf(['prone-lying'], true).slice(1)).toEqual([
    ...['Breathe out.', 'Breathe in.', 'Breathe out.', 'Breathe in.', 'Breathe out.'],
    expect.stringMatching(/^Lie/),
    expect.stringMatching(/breath/),
    ...['Halfway.', '3.', '2.', '1.', 'Done.'],
  ]);
});

it('announces the next stretch of a routine and the sets', () => {
  const transcript = transcriptOf(['side-bend', 'cat-camel']);
  expect(transcript.filter((line) => line.startsWith('Next'))).toEqual([
    expect.stringMatching(/^Next: .+\. .+\.$/),
  ]);
  expect(transcript).toContain('Rest. Set 2 of 2.');
});

it('has words for every cue of every stretch', () => {
  for (const { stretch } of entries) {
    for (const line of transcriptOf([stretch.id], true)) {
      expect(line, stretch.id).toMatch(/^[\p{Lu}\d].*[.!?…]$/u);
      expect(line, stretch.id).not.toMatch(/undefined|\.\.| {2}/);
    }
  }
});

/** The pace of system voices, in words per minute. */
const WORDS_PER_MINUTE = 180;

/** What a voice of this pace doesn't say to its end in a session, because the next sentence comes too soon. */
function cutShort(item: SessionItem, words: Words): string[] {
  const pulse = new FakePulse();
  const finished: string[] = [];
  let cancel: (() => void) | undefined;
  let current: SpeechSynthesisUtterance | undefined;
  const voice = new Voice({
    pulse,
    utteranceOf: (text) => ({ text }) as SpeechSynthesisUtterance,
    synthesis: {
      getVoices: () => [{ lang: 'en', localService: true, default: true } as SpeechSynthesisVoice],
      speak: (utterance) => {
        current = utterance;
        cancel = pulse.after((utterance.text.split(' ').length * 60_000) / WORDS_PER_MINUTE, () => {
          finished.push(utterance.text);
          utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
        });
      },
      cancel: () => {
        cancel?.();
        current?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
      },
    },
  });
  const { speech } = cuesOf([item], sessionTimelineOf([item], { ...defaultSettings, voice: true }));
  const said = speech.map(({ says }) => spokenWords(says, words));
  speech.forEach(({ atMs }, index) => {
    pulse.pass(atMs - (speech[index - 1]?.atMs ?? 0));
    voice.say(said[index]!);
  });
  pulse.pass(60_000);
  return said.filter((text) => !finished.includes(text));
}

describe('the voice has time for every sentence', () => {
  const variants = entries.flatMap(({ stretch, words }) =>
    stretch.variants.map((variant) => ({
      id: `${stretch.id}, ${variant.id}`,
      item: { stretch, variant },
      words,
    })),
  );
  it.each(variants)('$id', ({ item, words }) => {
    expect(cutShort(item, words)).toEqual([]);
  });
});
