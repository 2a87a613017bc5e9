import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLibrary, type ContentFile } from './library.ts';
import type { Stretch } from './stretch.ts';

const LUNGE = 'hip-flexor-lunge';
const TURN = 'quadratus-lumborum-turn';

const fileIn = (folder: string, id: string): ContentFile => ({
  name: `${id}.json`,
  text: readFileSync(path.join(import.meta.dirname, folder, `${id}.json`), 'utf8'),
});
const words = [LUNGE, TURN, 'cautions'].map((id) => fileIn('text/en', id));

/** A library of the lunge and the turn that follows it, with the turn's file changed. */
function libraryWith(change: (turn: Stretch) => void = () => {}, ids = [LUNGE, TURN]) {
  const files = ids.map((id) => {
    const file = fileIn('stretches', id);
    if (id !== TURN) return file;
    const turn = JSON.parse(file.text) as Stretch;
    change(turn);
    return { ...file, text: JSON.stringify(turn) };
  });
  return parseLibrary(files, words);
}

describe('a stretch that follows another', () => {
  test('starts with the set-up steps of the other, in order, before its own', () => {
    const { entries, problems } = libraryWith();
    expect(problems).toEqual([]);
    const [lunge, turn] = entries.map(({ stretch }) => stretch.variants[0]?.steps ?? []);
    const setUp = lunge?.filter(({ part }) => part === 'setUp');
    expect(setUp).toHaveLength(3);
    expect(turn?.slice(0, 3)).toEqual(setUp);
    expect(turn?.slice(3).map(({ id }) => id)).toEqual(['look', 'hands-round', 'hold-open', 'unwind']);
  });

  test('takes over the words of those steps', () => {
    const [lunge, turn] = libraryWith().entries.map((entry) => entry.words.steps);
    expect(turn?.['foot-forward']).toBe(lunge?.['foot-forward']);
    expect(turn?.['spine-upright']).toMatch(/upright/);
    expect(turn?.['lean']).toBeUndefined();
  });

  test('does not change the other, whatever the order of the files', () => {
    const [lunge] = libraryWith(() => {}, [TURN, LUNGE]).entries;
    const alone = libraryWith(() => {}, [LUNGE]).entries[0];
    expect(lunge).toEqual(alone);
    expect(libraryWith(() => {}, [TURN, LUNGE])).toEqual(libraryWith());
  });
});

describe('a stretch that follows another is left out', () => {
  test('if there is no such stretch', () => {
    const { entries, problems } = libraryWith(() => {}, [TURN]);
    expect(entries).toEqual([]);
    expect(problems).toEqual([
      { file: `${TURN}.json`, path: 'follows', reason: `there is no stretch "${LUNGE}"` },
    ]);
  });

  test('if it lacks the keyframe of a set-up step', () => {
    const { entries, problems } = libraryWith((turn) => {
      turn.variants[0]!.steps = turn.variants[0]!.steps.map((step) =>
        step.keyframe === 'upright' ? { ...step, keyframe: 'turn' } : step,
      );
      const { turn: turned, reach } = turn.variants[0]!.figure.keyframes;
      delete turned!.arrow;
      turn.variants[0]!.figure.keyframes = { turn: turned!, reach: reach! };
    });
    expect(entries.map(({ stretch }) => stretch.id)).toEqual([LUNGE]);
    expect(problems[0]).toEqual({
      file: `${TURN}.json`,
      path: 'variants #1, figure.keyframes',
      reason: `"upright" is missing, the pose of a set-up step of "${LUNGE}"`,
    });
  });

  test('if one of its own steps has the id of a set-up step', () => {
    // The words change too, so only the step's id is wrong.
    const { problems } = parseLibrary(
      [LUNGE, TURN].map((id) => {
        const { name, text } = fileIn('stretches', id);
        return { name, text: id === TURN ? text.replace('"unwind"', '"spine-upright"') : text };
      }),
      words.map(({ name, text }) => ({ name, text: text.replace('"unwind"', '"spine-upright"') })),
    );
    expect(problems).toEqual([
      {
        file: `${TURN}.json`,
        path: 'variants #1, steps',
        reason: `"spine-upright" is already the id of a set-up step of "${LUNGE}"`,
      },
    ]);
  });
});
