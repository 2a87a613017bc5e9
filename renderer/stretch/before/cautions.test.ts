import { expect, it } from 'vitest';
import type { LibraryEntry } from '../../../content/library.ts';
import { unreadCautions } from './cautions.ts';

/** @param cautions sentences by caution id */
function entry(id: string, cautions: Readonly<Record<string, string>>): LibraryEntry {
  return {
    stretch: { id, cautions: Object.keys(cautions) },
    words: { name: id.toUpperCase(), cautions },
  } as unknown as LibraryEntry;
}

const bow = entry('bow', { gently: 'Go gently.', disc: 'Not with a disc.' });
const turn = entry('turn', { slowly: 'Go gently.' });
const stand = entry('stand', {});

it('returns every caution of a stretch whose cautions haven’t been read', () => {
  expect(unreadCautions([bow], [])).toEqual({
    stretches: ['bow'],
    cautions: [
      { sentence: 'Go gently.', stretches: ['BOW'] },
      { sentence: 'Not with a disc.', stretches: ['BOW'] },
    ],
  });
});

it('returns nothing for stretches without cautions or with cautions already read', () => {
  expect(unreadCautions([stand, bow], ['bow'])).toEqual({ stretches: [], cautions: [] });
});

it('collects the cautions of a routine, each sentence and each stretch once', () => {
  expect(unreadCautions([turn, stand, bow, turn], [])).toEqual({
    stretches: ['turn', 'bow'],
    cautions: [
      { sentence: 'Go gently.', stretches: ['TURN', 'BOW'] },
      { sentence: 'Not with a disc.', stretches: ['BOW'] },
    ],
  });
});
