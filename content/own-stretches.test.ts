import { describe, expect, test } from 'vitest';
import { readLibrary } from '../tools/read-library.ts';
import { overbentJoints } from './joint-limits.ts';
import { withOwnStretches } from './own-stretches.ts';
import { sourceOf } from './sources.ts';
import { entryNamed, inheritedNames, validInheritedName } from './testing/inherited-names.ts';

const shipped = readLibrary();
const sideBend = shipped.entries.find(({ stretch }) => stretch.id === 'side-bend')!;

/** The file of an own stretch: a changed copy of the side bend. */
function fileOf(id: string, change: (own: Record<string, unknown>) => void = () => undefined) {
  const words = { ...sideBend.words, name: `The ${id}` };
  const own: Record<string, unknown> = structuredClone({ ...sideBend.stretch, id, words });
  change(own);
  return { name: `${id}.json`, text: JSON.stringify(own) };
}
const idsOf = (...files: { name: string; text: string }[]) => {
  const { entries, problems } = withOwnStretches(shipped, files);
  return { ids: entries.map(({ stretch }) => stretch.id), problems };
};
const shippedIds = shipped.entries.map(({ stretch }) => stretch.id);

test('an own stretch is added to the library with its words', () => {
  const { entries, problems } = withOwnStretches(shipped, [fileOf('my-bend')]);
  expect(problems).toEqual([]);
  expect(entries.map(({ stretch }) => stretch.id)).toEqual([...shippedIds, 'my-bend'].sort());
  expect(entries.find(({ stretch }) => stretch.id === 'my-bend')).toEqual({
    stretch: { ...sideBend.stretch, id: 'my-bend' },
    words: { ...sideBend.words, name: 'The my-bend' },
    cautions: sideBend.cautions,
  });
});

test('an own stretch cites its own source', () => {
  const source = { title: 'Exercise sheet', by: 'my physiotherapist' };
  const { entries } = withOwnStretches(shipped, [fileOf('my-bend', (own) => (own['source'] = source))]);
  expect(sourceOf(entries.find(({ stretch }) => stretch.id === 'my-bend')!.stretch)).toEqual(source);
  expect(sourceOf(sideBend.stretch).by).toMatch(/^Cleveland Clinic/);
});

test('an own stretch can follow one of Uncurl’s, or another own stretch', () => {
  const after = (followed: string) => (own: Record<string, unknown>) => {
    own['follows'] = followed;
    const [variant] = own['variants'] as { steps: { id: string; part: string }[] }[];
    variant!.steps = variant!.steps.filter(({ part }) => part !== 'setUp');
  };
  const files = [fileOf('after-mine', after('my-bend')), fileOf('after-yours', after('side-bend'))];
  const { entries, problems } = withOwnStretches(shipped, [...files, fileOf('my-bend')]);
  expect(problems).toEqual([]);
  for (const id of ['after-mine', 'after-yours']) {
    const { stretch } = entries.find((entry) => entry.stretch.id === id)!;
    expect(stretch.variants[0]!.steps).toEqual(sideBend.stretch.variants[0]!.steps);
  }
  expect(idsOf(fileOf('after-none', after('no-such-stretch')))).toEqual({
    ids: shippedIds,
    problems: [
      { file: 'stretches/after-none.json', path: 'follows', reason: 'there is no stretch "no-such-stretch"' },
    ],
  });
});

test.each(inheritedNames)(
  'an own stretch with the id "%s" is added, or refused because of its id',
  (name) => {
    const { stretch, words } = entryNamed(name, sideBend);
    const { ids, problems } = idsOf({
      name: `${name}.json`,
      text: JSON.stringify({ ...stretch, words: { ...words, name: 'Mine' } }),
    });
    if (name === validInheritedName) {
      expect(problems).toEqual([]);
      expect(ids).toContain(name);
    } else {
      expect(ids).toEqual(shippedIds);
      expect(problems).toContainEqual({
        file: `stretches/${name}.json`,
        path: 'id',
        reason: 'must be lower-case words joined by hyphens, such as "side-bend"',
      });
    }
  },
);

describe('is left out and reported with path and reason:', () => {
  test('a stretch with the id of one of Uncurl’s', () => {
    expect(idsOf(fileOf('side-bend'))).toEqual({
      ids: shippedIds,
      problems: [
        {
          file: 'stretches/side-bend.json',
          path: 'id',
          reason: '"side-bend" is one of Uncurl\'s own stretches; rename yours, both its id and its file',
        },
      ],
    });
  });

  test('a stretch whose id differs from its file name', () => {
    const { ids, problems } = idsOf({ ...fileOf('my-bend'), name: 'your-bend.json' });
    expect(ids).toEqual(shippedIds);
    expect(problems).toEqual([
      { file: 'stretches/your-bend.json', path: 'id', reason: '"my-bend" does not match the file\'s name' },
    ]);
  });

  test.each<[string, (own: Record<string, unknown>) => void, string, RegExp]>([
    [
      'a wrong dose',
      (own) => ((own['dose'] as { sets: number }).sets = 0),
      'dose.sets',
      /^must be at least 1$/,
    ],
    [
      'a progression that goes nowhere',
      (own) => Object.assign(own['dose'] as object, { progression: true, holdSeconds: { min: 5, max: 5 } }),
      'dose',
      /^"progression" needs "holdSeconds" with min less than max$/,
    ],
    [
      'an unknown source',
      (own) => (own['source'] = 'hearsay'),
      'source',
      /^must be one of "body-maintenance", .+ "title"$/,
    ],
    ['a source without a title', (own) => (own['source'] = { by: 'me' }), 'source', /^must be one of/],
    [
      'an unknown muscle',
      (own) => (own['muscles'] = { lengthens: ['biceps'], works: [], assumed: [] }),
      'muscles.lengthens #1',
      /^"biceps" is not one of iliopsoas, /,
    ],
    [
      'an assumed muscle that is not listed',
      (own) => (own['muscles'] = { lengthens: ['obliques'], works: [], assumed: ['calves'] }),
      'muscles.assumed #1',
      /^"calves" is neither under "lengthens" nor under "works"$/,
    ],
    ['a misspelt key', (own) => (own['cautons'] = []), '', /"cautons"/],
    ['no words', (own) => delete own['words'], 'words', /^is missing$/],
    ['no name', (own) => delete (own['words'] as { name?: string }).name, 'words.name', /^is missing$/],
    [
      'no words for a step',
      (own) => ((own['words'] as { steps: object }).steps = {}),
      'words.steps.plant-feet',
      /missing/,
    ],
  ])('a stretch with %s', (_, change, path, reason) => {
    const { ids, problems } = idsOf(fileOf('my-bend', change), fileOf('good-bend'));
    expect(ids).toEqual([...shippedIds, 'good-bend'].sort());
    expect(problems[0]).toEqual({
      file: 'stretches/my-bend.json',
      path,
      reason: expect.stringMatching(reason) as string,
    });
  });

  test('a stretch with several faults, all of them reported', () => {
    const { problems } = idsOf(
      fileOf('my-bend', (own) => {
        own['position'] = 'upside-down';
        (own['words'] as { name: string }).name = '';
      }),
    );
    expect(problems.map(({ path }) => path)).toEqual(['position', 'words.name']);
  });

  test.each(['{', 'null', '[]', '"stretch"', ''])('a file that contains no stretch: %s', (text) => {
    const { ids, problems } = idsOf({ name: 'my-bend.json', text });
    expect(ids).toEqual(shippedIds);
    expect(problems).toMatchObject([{ file: 'stretches/my-bend.json', path: '' }]);
  });
});

describe('an angle that no joint reaches is refused:', () => {
  const named = ['neck', 'lumbar', 'thoracic', 'head'].map((part) => [part, 'twist', 280] as const);
  const limbs = [
    ['armRight', 'elbow', 170],
    ['legs', 'knee', -20],
    ['legLeft', 'ankle', 60],
    ['arms', 'wrist', -100],
  ] as const;

  test.each([...named, ...limbs])('%s %s %d°', (part, angle, degrees) => {
    const { ids, problems } = idsOf(
      fileOf('my-bend', (own) => {
        const [variant] = own['variants'] as { figure: { keyframes: Record<string, { pose: object }> } }[];
        const [keyframe] = Object.values(variant!.figure.keyframes);
        Object.assign(keyframe!.pose, { neck: {}, head: {}, [part]: { [angle]: degrees } });
      }),
    );
    expect(ids).toEqual(shippedIds);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toMatch(
      new RegExp(`^variants #1, figure\\.keyframes\\.[a-z-]+\\.pose\\.(${part}|neck)\\.${angle}$`),
    );
    expect(problems[0]!.reason).toMatch(
      new RegExp(`^is ${degrees}°( for neck and head together)?, and must be from -?\\d+° to \\d+°$`),
    );
  });

  test('Uncurl’s own stretches have none', () => {
    for (const { stretch } of shipped.entries) {
      for (const { figure } of stretch.variants) {
        for (const { pose } of Object.values(figure.keyframes)) expect(overbentJoints(pose)).toEqual([]);
      }
    }
  });
});

test.each([
  ['one of Uncurl’s', [fileOf('my-bend', (own) => (own['words'] = sideBend.words))], 'my-bend', 'side-bend'],
  [
    'another own stretch, in other letters',
    [
      fileOf('a-bend', (own) => (own['words'] = { ...sideBend.words, name: 'My bend' })),
      fileOf('b-bend', (own) => (own['words'] = { ...sideBend.words, name: 'my BEND' })),
    ],
    'b-bend',
    'a-bend',
  ],
])('a stretch with the name of %s is reported, and stays', (_, files, id, other) => {
  const { ids, problems } = idsOf(...files);
  expect(ids).toContain(id);
  expect(problems).toMatchObject([{ file: `stretches/${id}.json`, path: 'words.name' }]);
  expect(problems[0]!.reason).toContain(`is also the name of the stretch "${other}"`);
});
