import { expect, test } from 'vitest';
import { lookUp } from './look-up.ts';
import { inheritedNames } from './testing/inherited-names.ts';

test.each(inheritedNames)('"%s" is found only if the table has it itself', (name) => {
  expect(lookUp({}, name)).toBeUndefined();
  expect(lookUp(Object.fromEntries([[name, 1]]), name)).toBe(1);
});
