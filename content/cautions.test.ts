/** Every caution of the library, compared with what the four documents say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../tools/read-library.ts';
import { cautionIdSchema, cautionsFor, cautionsOf, generalCautionsSchema } from './cautions.ts';
import { parseLibrary } from './library.ts';
import { withOwnStretches } from './own-stretches.ts';
import { ownCautionsOf } from './stretch.ts';

const library = readLibrary();

/** The general cautions of each document. They are repeated here to catch slips in the files. */
const general: Readonly<Record<string, readonly string[]>> = {
  'body-maintenance': ['ask-doctor', 'not-recommended'],
  'wright-pt': ['not-personal', 'stop-if-worse'],
  'flexibility-and-strength': ['ask-first'],
  'cleveland-clinic': ['back-off'],
};

/** What the documents say about single stretches, and about one variant of a stretch. */
const own: Readonly<Record<string, readonly string[]>> = {
  'forward-fold': ['disc'],
  'prone-lying': ['too-painful'],
  'supported-cat-cow': ['when-pain-is-less'],
};

test('every stretch has the cautions of its own source, and none of another', () => {
  for (const { stretch, cautions } of library.entries) {
    const { source } = stretch;
    if (typeof source !== 'string') throw new Error(`${stretch.id} is not from one of the documents`);
    expect(
      cautions.map(({ id }) => id),
      stretch.id,
    ).toEqual([
      ...(general[source] ?? []).map((id) => `source/${source}/${id}`),
      ...(own[stretch.id] ?? []).map((id) => `${stretch.id}/${id}`),
    ]);
  }
});

test('the words of a general caution stand once', () => {
  const sentences = new Map<string, string>();
  for (const { id, sentence } of library.entries.flatMap(({ cautions }) => cautions)) {
    expect(sentences.get(sentence) ?? id, sentence).toBe(id);
    sentences.set(sentence, id);
  }
});

test('a condition that rules a stretch out has a caution that says why', () => {
  for (const { stretch } of library.entries) {
    expect(ownCautionsOf(stretch), stretch.id).toEqual(expect.arrayContaining(stretch.ruledOutBy));
  }
});

test('the supported cat-cow waits for less pain only on the floor', () => {
  const { stretch, cautions } = library.entries.find((entry) => entry.stretch.id === 'supported-cat-cow')!;
  const ids = stretch.variants.map((variant) => [
    variant.id,
    cautionsFor(cautions, variant).map(({ id }) => id),
  ]);
  const always = 'source/cleveland-clinic/back-off';
  expect(ids).toEqual([
    ['desk', [always]],
    ['floor', [always, 'supported-cat-cow/when-pain-is-less']],
  ]);
});

test('every caution’s id is one that can be saved', () => {
  for (const { id } of library.entries.flatMap(({ cautions }) => cautions)) {
    expect(cautionIdSchema.safeParse(id).success, id).toBe(true);
  }
});

describe('a user’s own stretch', () => {
  const shipped = library.entries.find(({ stretch }) => stretch.id === 'prone-lying')!;
  const idsWith = (source: unknown, id = 'my-rest') => {
    const file = { ...shipped.stretch, id, source, words: { ...shipped.words, name: 'My rest' } };
    const files = [{ name: `${id}.json`, text: JSON.stringify(file) }];
    const { entries, problems } = withOwnStretches(library, files);
    expect(problems).toEqual([]);
    return entries.find(({ stretch }) => stretch.id === id)?.cautions.map((caution) => caution.id);
  };

  test('has cautions of its own, even if one is called like another stretch’s', () => {
    expect(idsWith({ title: 'Exercise sheet' })).toEqual(['my-rest/too-painful']);
  });

  test('shares the general cautions of a document that it cites', () => {
    expect(idsWith('cleveland-clinic')).toEqual(['source/cleveland-clinic/back-off', 'my-rest/too-painful']);
  });

  test('never shares an id with a general caution, whatever it is called', () => {
    const generalIds = library.entries.flatMap(({ cautions }) => cautions.map(({ id }) => id));
    for (const id of ['source', 'wright-pt']) {
      const { stretch, words } = shipped;
      const renamed = { ...stretch, id, source: { title: 'Exercise sheet' }, cautions: ['stop-if-worse'] };
      const [only] = cautionsOf(renamed, words, {});
      expect(generalIds).not.toContain(only?.id);
    }
  });
});

test('without the general cautions, no stretch is shown without its warnings', () => {
  const stretch = readFileSync(new URL('stretches/side-bend.json', import.meta.url), 'utf8');
  const { entries, problems } = parseLibrary([{ name: 'side-bend.json', text: stretch }], []);
  expect(entries).toEqual([]);
  expect(problems).toEqual([{ file: 'cautions.json', path: '', reason: 'the file is missing' }]);
});

test('the words of a general caution may not be missing', () => {
  const { 'wright-pt': left, ...others } = library.generalCautions!;
  expect(left).toBeDefined();
  expect(generalCautionsSchema.safeParse(others).success).toBe(false);
});
