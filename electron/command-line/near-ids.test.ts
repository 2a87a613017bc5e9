import { expect, test } from 'vitest';
import { nearIds } from './near-ids.ts';

const ids = [
  'ankle-pump',
  'bridge',
  'cat-camel',
  'childs-pose',
  'constructor',
  'prone-lying',
  'prone-on-elbows',
  'side-bend',
];

test.each([
  ['sidebend', ['side-bend']],
  ['side-bned', ['side-bend']],
  ['fridge', ['bridge']],
  ['prone', ['prone-lying', 'prone-on-elbows']],
  ['camel', ['cat-camel']],
  ['construct', ['constructor']],
  ['handstand', []],
  ['e', []],
])('suggestions for %s: %j', (word, expected) => {
  expect(nearIds(word, ids)).toEqual(expected);
});
