import { describe, expect, it } from 'vitest';
import { muscleSchema, type Muscles } from '../../../content/muscles.ts';
import { muscleMark, muscleRows } from './muscle-words.ts';

const none: Muscles = { lengthens: [], works: [], assumed: [] };

describe('the rows', () => {
  it('say what is made long and what works, and are left out where nothing is', () => {
    expect(muscleRows({ ...none, lengthens: ['iliopsoas', 'obliques'], works: ['calves'] })).toEqual([
      { what: 'Lengthens', muscles: ['deep hip flexor (iliopsoas)', 'waist muscles (obliques)'] },
      { what: 'Works', muscles: ['calf muscles'] },
    ]);
    expect(muscleRows({ ...none, works: ['calves'] })).toEqual([
      { what: 'Works', muscles: ['calf muscles'] },
    ]);
  });

  it('say once what does both in turn', () => {
    const inTurn = muscleRows({
      ...none,
      lengthens: ['abdominals', 'calves'],
      works: ['obliques', 'abdominals'],
    });
    expect(inTurn).toEqual([
      { what: 'Lengthens', muscles: ['calf muscles'] },
      { what: 'Works', muscles: ['waist muscles (obliques)'] },
      { what: 'Lengthens and works', muscles: ['belly muscles (abdominals)'] },
    ]);
  });

  it('have a name of its own for every muscle', () => {
    const all = muscleSchema.options;
    const [row] = muscleRows({ ...none, lengthens: all });
    expect(new Set(row?.muscles).size).toBe(all.length);
  });
});

describe('the mark', () => {
  const ofApp = { source: 'cleveland-clinic' } as const;
  const ofPerson = { source: { title: 'Exercise sheet' } };

  it('is missing where the source names every muscle', () => {
    expect(muscleMark(ofApp, { ...none, lengthens: ['calves'] })).toBeUndefined();
  });

  it('says that the source names none', () => {
    const guessed: Muscles = { lengthens: ['calves'], works: ['calves'], assumed: ['calves'] };
    expect([muscleMark(ofApp, guessed), muscleMark(ofPerson, guessed)]).toEqual([
      'Uncurl added these; the source doesn’t name any.',
      'The source doesn’t name any of these.',
    ]);
  });

  it('says which ones the source names, each once', () => {
    const partly: Muscles = {
      lengthens: ['calves', 'obliques'],
      works: ['obliques', 'abdominals'],
      assumed: ['calves'],
    };
    expect([muscleMark(ofApp, partly), muscleMark(ofPerson, partly)]).toEqual([
      'The source names waist muscles (obliques) and belly muscles (abdominals). Uncurl added the rest.',
      'The source only names waist muscles (obliques) and belly muscles (abdominals).',
    ]);
  });
});
