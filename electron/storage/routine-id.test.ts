import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { identifierPattern } from '../../content/identifier.ts';
import { routineId } from './routine-id.ts';

const free = () => false;

test.each([
  ['My mornings', 'my-mornings'],
  ['  After   lunch! ', 'after-lunch'],
  ['Café · 10 min', 'cafe-10-min'],
  ['5 minutes', 'routine-5-minutes'],
  ['朝のストレッチ', 'routine'],
  ['🙂', 'routine'],
  ['CON', 'routine-con'],
  ['lpt1', 'routine-lpt1'],
  ['constructor', 'constructor'],
])('%j becomes %s', (name, id) => {
  expect(routineId(name, free)).toBe(id);
});

test('a taken id gets the first free number', () => {
  const taken = new Set(['mornings', 'mornings-2']);
  expect(routineId('Mornings', (id) => taken.has(id))).toBe('mornings-3');
});

test('whatever the name is, the id is valid, short and free', () => {
  fastCheck.assert(
    fastCheck.property(
      fastCheck.string({ unit: 'binary', maxLength: 60 }),
      fastCheck.nat({ max: 3 }),
      (name, count) => {
        const taken = new Set<string>();
        for (let made = 0; made <= count; made += 1) {
          const id = routineId(name, (candidate) => taken.has(candidate));
          expect(id).toMatch(identifierPattern);
          expect(id.length).toBeLessThan(90);
          expect(taken).not.toContain(id);
          taken.add(id);
        }
      },
    ),
  );
});
