import { describe, expect, it } from 'vitest';
import { muscleSchema, type Muscles } from '../../../content/muscles.ts';
import { muscleSourceNote, muscleRows } from './muscle-words.ts';

const none: Muscles = { lengthens: [], works: [], assumed: [] };

describe('the muscle rows', () => {
  it('list the muscles that lengthen and work; a row without muscles is left out', () => {
    expect(muscleRows({ ...none, lengthens: ['iliopsoas', 'obliques'], works: ['calves'] })).toEqual([
      { action: 'Lengthens', muscleNames: ['deep hip flexor (iliopsoas)', 'waist muscles (obliques)'] },
      { action: 'Works', muscleNames: ['calf muscles'] },
    ]);
    expect(muscleRows({ ...none, works: ['calves'] })).toEqual([
      { action: 'Works', muscleNames: ['calf muscles'] },
    ]);
  });

  it('list muscles that do both only once', () => {
    const inTurn = muscleRows({
      ...none,
      lengthens: ['abdominals', 'calves'],
      works: ['obliques', 'abdominals'],
    });
    expect(inTurn).toEqual([
      { action: 'Lengthens', muscleNames: ['calf muscles'] },
      { action: 'Works', muscleNames: ['waist muscles (obliques)'] },
      { action: 'Lengthens and works', muscleNames: ['belly muscles (abdominals)'] },
    ]);
  });

  it('have a different name for every muscle', () => {
    const all = muscleSchema.options;
    const [row] = muscleRows({ ...none, lengthens: all });
    expect(new Set(row?.muscleNames).size).toBe(all.length);
  });
});

describe('the note on the source', () => {
  const ofApp = { source: 'cleveland-clinic' } as const;
  const ofUser = { source: { title: 'Exercise sheet' } };

  it('is undefined if the source names every muscle', () => {
    expect(muscleSourceNote(ofApp, { ...none, lengthens: ['calves'] })).toBeUndefined();
  });

  it('says that the source names none', () => {
    const guessed: Muscles = { lengthens: ['calves'], works: ['calves'], assumed: ['calves'] };
    expect([muscleSourceNote(ofApp, guessed), muscleSourceNote(ofUser, guessed)]).toEqual([
      'Uncurl added the muscles; the source doesn’t name any.',
      'The source doesn’t name any of these muscles.',
    ]);
  });

  it('lists the muscles that the source names, each once', () => {
    const partly: Muscles = {
      lengthens: ['calves', 'obliques'],
      works: ['obliques', 'abdominals'],
      assumed: ['calves'],
    };
    expect([muscleSourceNote(ofApp, partly), muscleSourceNote(ofUser, partly)]).toEqual([
      'The source names waist muscles (obliques) and belly muscles (abdominals). Uncurl added the other muscles.',
      'Of these muscles, the source only names waist muscles (obliques) and belly muscles (abdominals).',
    ]);
  });
});
