import { isDeepStrictEqual } from 'node:util';
import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { withSameParts } from './with-same-parts.ts';

const data = fastCheck.anything({
  key: fastCheck.constantFrom('a', 'b', 'constructor', '__proto__'),
  maxDepth: 4,
});

test('equals the later value; sharing parts with the earlier one changes neither', () => {
  fastCheck.assert(
    fastCheck.property(data, data, (before, after) => {
      const [wasBefore, wasAfter] = [structuredClone(before), structuredClone(after)];
      // Vitest would take an own "constructor" for that of the object.
      expect(isDeepStrictEqual(withSameParts(before, after), wasAfter)).toBe(true);
      expect(isDeepStrictEqual([before, after], [wasBefore, wasAfter])).toBe(true);
    }),
  );
});

test('a copy leads to the same object, and a changed part leaves all others the same', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.array(data, { minLength: 2, maxLength: 5 }), (parts) => {
      const before = parts.map((part) => ({ part }));
      expect(withSameParts(before, structuredClone(before))).toBe(before);
      const changed = withSameParts(before, [...structuredClone(before).slice(0, -1), { part: ['changed'] }]);
      expect(changed.slice(0, -1).every((part, index) => part === before[index])).toBe(true);
    }),
  );
});
