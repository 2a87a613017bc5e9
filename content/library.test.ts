import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLibrary, type ContentFile } from './library.ts';
import type { Muscle } from './muscles.ts';
import { asDoneIn, musclesOf, ownCautionsOf, type Dose, type SourceId } from './stretch.ts';

const filesIn = (folder: string): ContentFile[] =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(path.join(import.meta.dirname, folder, name), 'utf8') }));

const stretchFiles = filesIn('stretches');
const wordFiles = filesIn('text/en');

/** The doses of the sources, with the assumed fields. They are repeated here to catch slips in the files. */
const doses: Record<string, { source: SourceId } & Dose> = {
  'forward-fold': {
    source: 'body-maintenance',
    sets: 1,
    reps: { min: 3, max: 3 },
    perSide: false,
    suggested: false,
    assumed: ['sets', 'reps'],
  },
  'side-bend': {
    source: 'cleveland-clinic',
    sets: 1,
    reps: { min: 3, max: 5 },
    holdSeconds: { min: 3, max: 5 },
    perSide: true,
    suggested: true,
    assumed: ['sets'],
  },
  'seated-lumbar-extension': {
    source: 'cleveland-clinic',
    sets: 1,
    reps: { min: 5, max: 5 },
    holdSeconds: { min: 3, max: 5 },
    perSide: false,
    suggested: true,
    assumed: ['sets'],
  },
  bridge: {
    source: 'cleveland-clinic',
    sets: 1,
    reps: { min: 5, max: 5 },
    holdSeconds: { min: 3, max: 5 },
    restSeconds: { min: 3, max: 5 },
    perSide: false,
    suggested: true,
    assumed: ['sets'],
  },
  'seated-hamstring': {
    source: 'cleveland-clinic',
    sets: 1,
    reps: { min: 3, max: 5 },
    holdSeconds: { min: 10, max: 10 },
    perSide: true,
    suggested: true,
    assumed: ['sets'],
  },
  'seated-marching': {
    source: 'cleveland-clinic',
    sets: 3,
    reps: { min: 8, max: 8 },
    perSide: true,
    alternates: true,
    suggested: true,
    assumed: [],
  },
  'cat-camel': {
    source: 'wright-pt',
    sets: 2,
    reps: { min: 10, max: 10 },
    holdSeconds: { min: 2, max: 2 },
    perSide: false,
    frequency: { timesPerDay: 3 },
    suggested: true,
    assumed: [],
  },
  'all-fours-leg-slide': {
    source: 'cleveland-clinic',
    sets: 3,
    reps: { min: 8, max: 8 },
    holdSeconds: { min: 2, max: 3 },
    perSide: true,
    suggested: true,
    assumed: [],
  },
  'ankle-pump': {
    source: 'wright-pt',
    sets: 1,
    reps: { min: 30, max: 30 },
    perSide: true,
    frequency: { timesPerDay: 2 },
    suggested: true,
    assumed: ['perSide'],
  },
  'supported-cat-cow': {
    source: 'cleveland-clinic',
    sets: 1,
    reps: { min: 3, max: 5 },
    perSide: false,
    suggested: true,
    assumed: ['sets'],
  },
  'childs-pose': {
    source: 'cleveland-clinic',
    sets: 1,
    reps: { min: 1, max: 1 },
    holdSeconds: { min: 10, max: 30 },
    perSide: false,
    suggested: true,
    assumed: ['sets', 'reps'],
  },
  'hip-flexor-lunge': {
    source: 'flexibility-and-strength',
    sets: 1,
    reps: { min: 1, max: 1 },
    holdSeconds: { min: 10, max: 30 },
    progression: true,
    perSide: true,
    suggested: true,
    assumed: ['sets', 'reps'],
  },
  'prone-lying': {
    source: 'wright-pt',
    sets: 1,
    reps: { min: 1, max: 1 },
    holdSeconds: { min: 180, max: 300 },
    perSide: false,
    frequency: { everyHours: { min: 2, max: 3 } },
    suggested: true,
    assumed: ['sets'],
  },
  'prone-on-elbows': {
    source: 'wright-pt',
    sets: 1,
    reps: { min: 1, max: 1 },
    holdSeconds: { min: 180, max: 300 },
    perSide: false,
    frequency: { everyHours: { min: 2, max: 3 } },
    suggested: true,
    assumed: ['sets'],
  },
  'quadratus-lumborum-turn': {
    source: 'flexibility-and-strength',
    sets: 1,
    reps: { min: 1, max: 1 },
    holdSeconds: { min: 20, max: 20 },
    perSide: true,
    suggested: true,
    assumed: ['sets', 'reps'],
  },
  'lying-trunk-rotation': {
    source: 'cleveland-clinic',
    sets: 1,
    reps: { min: 3, max: 5 },
    holdSeconds: { min: 5, max: 10 },
    perSide: true,
    alternates: true,
    suggested: true,
    assumed: ['sets'],
  },
};

/** Where each stretch is in its source: the heading there, or its number if the source has no headings. */
const passages: Record<string, string> = {
  'forward-fold': 'Lower Back Office Stretch – Instructions',
  'ankle-pump': 'first exercise',
  'cat-camel': 'second exercise',
  'prone-lying': 'third exercise',
  'prone-on-elbows': 'fourth exercise',
  'hip-flexor-lunge': 'Iliopsoas Stretch',
  'quadratus-lumborum-turn': 'Quadratus Lumborum Stretch',
  'lying-trunk-rotation': '1. Lying trunk rotation',
  'supported-cat-cow': '2. Supported cat-cow',
  'side-bend': '3. Side bend',
  'childs-pose': '4. Child’s pose',
  'seated-lumbar-extension': '5. Seated lumbar extension',
  'seated-hamstring': '6. Seated hamstring stretch',
  bridge: '7. Bridge',
  'seated-marching': '8. Seated marching',
  'all-fours-leg-slide': '9. All-fours stretching',
};

/** The muscles that the sources name, repeated here to catch slips in the files. All others are assumed. */
const musclesOfSources: Record<string, readonly Muscle[]> = {
  'all-fours-leg-slide': ['abdominals'],
  bridge: ['gluteusMaximus'],
  'forward-fold': ['abdominals', 'iliopsoas'],
  'hip-flexor-lunge': ['iliopsoas'],
  'quadratus-lumborum-turn': ['quadratusLumborum'],
  'seated-hamstring': ['hamstrings'],
};

describe('Uncurl’s own library', () => {
  const library = parseLibrary(stretchFiles, wordFiles);

  test('has no problems', () => {
    expect(library.problems).toEqual([]);
  });

  test('has these stretches, each with the dose of its source', () => {
    const found = library.entries.map(({ stretch: { id, source, dose } }) => [id, { source, ...dose }]);
    expect(Object.fromEntries(found)).toEqual(doses);
  });

  test('says where each stretch is in its source', () => {
    const found = library.entries.map(({ stretch: { id, passage } }) => [id, passage]);
    expect(Object.fromEntries(found)).toEqual(passages);
  });

  test('has seconds from a source only in the first part of the lunge’s hold', () => {
    const found = library.entries.flatMap(({ stretch: { id, variants } }) =>
      variants.flatMap(({ steps }) =>
        steps
          .filter(({ secondsFrom }) => secondsFrom === 'source')
          .map((step) => [id, step.id, step.seconds]),
      ),
    );
    expect(found).toEqual([['hip-flexor-lunge', 'feel', 10]]);
  });

  test('holds the child’s pose at the counter for five to ten seconds, as its source says', () => {
    const childsPose = library.entries.find(({ stretch }) => stretch.id === 'childs-pose')?.stretch;
    const counter = childsPose?.variants.find(({ id }) => id === 'counter');
    expect(counter?.dose).toEqual({ ...childsPose?.dose, holdSeconds: { min: 5, max: 10 } });
    expect(childsPose?.variants.filter(({ dose }) => dose).map(({ id }) => id)).toEqual(['counter']);
  });

  test('bends the back in the child’s pose on the floor only; at the counter it stays flat', () => {
    const { stretch } = library.entries.find((entry) => entry.stretch.id === 'childs-pose')!;
    const does = stretch.variants.map((variant) => [variant.id, asDoneIn(stretch, variant).does]);
    expect(does).toEqual([
      ['floor', ['flexion']],
      ['counter', ['hip']],
    ]);
  });

  test('rules out the forward fold, and no other, for a disc condition', () => {
    expect(
      library.entries
        .filter(({ stretch }) => stretch.ruledOutBy.includes('disc'))
        .map(({ stretch }) => stretch.id),
    ).toEqual(['forward-fold']);
  });

  test('names muscles for every stretch but relaxed lying', () => {
    const without = library.entries.filter(({ stretch }) =>
      stretch.variants.some((variant) => !musclesOf(stretch, variant)),
    );
    expect(without.map(({ stretch }) => stretch.id)).toEqual(['prone-lying']);
  });

  test('marks every muscle that the source does not name as assumed, and no other', () => {
    for (const { stretch } of library.entries) {
      for (const variant of stretch.variants) {
        const { lengthens = [], works = [], assumed = [] } = musclesOf(stretch, variant) ?? {};
        const named = [...new Set([...lengthens, ...works])].filter((muscle) => !assumed.includes(muscle));
        expect(named.sort(), `${stretch.id} ${variant.id}`).toEqual(musclesOfSources[stretch.id] ?? []);
      }
    }
  });

  test('names at most three muscles in each list', () => {
    for (const { stretch } of library.entries) {
      for (const variant of stretch.variants) {
        const { lengthens = [], works = [] } = musclesOf(stretch, variant) ?? {};
        expect(Math.max(lengthens.length, works.length), stretch.id).toBeLessThanOrEqual(3);
      }
    }
  });

  test('has words for exactly its steps, cautions and variants', () => {
    for (const { stretch, words } of library.entries) {
      const steps = new Set(stretch.variants.flatMap((variant) => variant.steps.map((step) => step.id)));
      expect(new Set(Object.keys(words.steps)), stretch.id).toEqual(steps);
      expect(new Set(Object.keys(words.cautions)), stretch.id).toEqual(new Set(ownCautionsOf(stretch)));
      expect(Object.keys(words.variants), stretch.id).toEqual(stretch.variants.map((variant) => variant.id));
    }
  });

  test('says what each side means, for exactly the stretches that have sides', () => {
    const named = library.entries.filter(({ words }) => words.sides).map(({ stretch }) => stretch.id);
    const perSide = library.entries.filter(({ stretch: { dose } }) => dose.perSide);
    expect(named).toEqual(perSide.map(({ stretch }) => stretch.id));
  });

  test.each(['hip-flexor-lunge', 'quadratus-lumborum-turn'])('names the foot of each side: %s', (id) => {
    const sides = library.entries.find(({ stretch }) => stretch.id === id)?.words.sides;
    expect(sides?.right).toMatch(/^Right foot forward/);
    expect(sides?.left).toMatch(/^Left foot forward/);
  });

  test('uses every keyframe', () => {
    for (const { stretch } of library.entries) {
      for (const variant of stretch.variants) {
        expect(new Set(Object.keys(variant.figure.keyframes)), `${stretch.id} ${variant.id}`).toEqual(
          new Set(variant.steps.map((step) => step.keyframe)),
        );
      }
    }
  });
});

describe('an invalid file is left out', () => {
  /** Parses the library with one stretch changed. */
  const parseWith = (name: string, change: (stretch: Record<string, unknown>) => void) =>
    parseLibrary(
      stretchFiles.map((file) => {
        if (file.name !== name) return file;
        const stretch = JSON.parse(file.text) as Record<string, unknown>;
        change(stretch);
        return { name, text: JSON.stringify(stretch) };
      }),
      wordFiles,
    );

  test('if its dose is impossible, with path and reason', () => {
    const library = parseWith('side-bend.json', (stretch) => {
      stretch['dose'] = { ...(stretch['dose'] as Dose), reps: { min: 5, max: 3 } };
    });
    const others = Object.keys(doses).filter((id) => id !== 'side-bend');
    expect(library.entries.map(({ stretch }) => stretch.id)).toEqual(others.sort());
    expect(library.problems).toEqual([
      { file: 'side-bend.json', path: 'dose.reps', reason: 'min must not be greater than max' },
    ]);
  });

  test('if a step names an unknown keyframe', () => {
    const library = parseWith('side-bend.json', (stretch) => {
      const [variant] = stretch['variants'] as { steps: { keyframe: string }[] }[];
      variant!.steps[2]!.keyframe = 'upside-down';
    });
    expect(library.problems).toEqual([
      {
        file: 'side-bend.json',
        path: 'variants #1, steps #3, keyframe',
        reason: '"upside-down" is not among the figure\'s keyframes',
      },
    ]);
  });

  test('if a step says that its seconds are from the source, but has none', () => {
    const library = parseWith('side-bend.json', (stretch) => {
      const [variant] = stretch['variants'] as { steps: object[] }[];
      Object.assign(variant!.steps[0]!, { secondsFrom: 'source' });
    });
    expect(library.problems).toEqual([
      { file: 'side-bend.json', path: 'variants #1, steps #1', reason: '"secondsFrom" needs "seconds"' },
    ]);
  });

  test('if it says that the source tells where it is felt, but nothing glows', () => {
    const library = parseWith('prone-lying.json', (stretch) => {
      stretch['feltFrom'] = 'source';
    });
    expect(library.problems).toEqual([
      { file: 'prone-lying.json', path: 'feltFrom', reason: 'needs a "glow" in each variant\'s figure' },
    ]);
  });

  test('if two steps have the same id', () => {
    const library = parseWith('side-bend.json', (stretch) => {
      const [variant] = stretch['variants'] as { steps: { id: string }[] }[];
      variant!.steps[1]!.id = 'plant-feet';
    });
    expect(library.problems).toEqual([
      { file: 'side-bend.json', path: 'variants #1, steps #2, id', reason: '"plant-feet" occurs twice' },
    ]);
  });

  test('if it has an unknown key', () => {
    const library = parseWith('side-bend.json', (stretch) => {
      stretch['cautons'] = [];
    });
    expect(library.problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['side-bend.json', 'Uncurl doesn\'t know "cautons" here'],
    ]);
  });

  test('if its id differs from its file name', () => {
    const library = parseWith('side-bend.json', (stretch) => {
      stretch['id'] = 'side-bent';
    });
    expect(library.problems).toEqual([
      { file: 'side-bend.json', path: 'id', reason: '"side-bent" does not match the file\'s name' },
    ]);
  });

  test('if it is not JSON', () => {
    const library = parseLibrary(
      stretchFiles.map((file) => (file.name === 'side-bend.json' ? { name: file.name, text: '{' } : file)),
      wordFiles,
    );
    expect(library.problems.map(({ file }) => file)).toEqual(['side-bend.json']);
    expect(library.problems[0]?.reason).toMatch(/^is not JSON: /);
    expect(library.entries).toHaveLength(stretchFiles.length - 1);
  });

  test('if it has no words, or lacks some', () => {
    const withoutWords = parseLibrary(
      stretchFiles,
      wordFiles.filter((file) => file.name !== 'side-bend.json'),
    );
    expect(withoutWords.problems).toEqual([
      { file: 'side-bend.json', path: '', reason: 'there is no words file for this stretch' },
    ]);

    const withoutOne = parseLibrary(
      stretchFiles,
      wordFiles.map((file) => {
        if (file.name !== 'side-bend.json') return file;
        const words = JSON.parse(file.text) as { steps: Record<string, string> };
        delete words.steps['arms-up'];
        return { name: file.name, text: JSON.stringify(words) };
      }),
    );
    expect(withoutOne.problems).toEqual([
      { file: 'side-bend.json', path: 'steps.arms-up', reason: 'the words are missing' },
    ]);
    expect(withoutOne.entries.map(({ stretch }) => stretch.id)).not.toContain('side-bend');
  });

  test('if the words of a variant’s caution are missing', () => {
    const library = parseWith('side-bend.json', (stretch) => {
      const [variant] = stretch['variants'] as Record<string, unknown>[];
      variant!['cautions'] = ['slowly'];
    });
    expect(library.problems).toEqual([
      { file: 'side-bend.json', path: 'cautions.slowly', reason: 'the words are missing' },
    ]);
  });
});
