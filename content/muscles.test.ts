import { expect, test } from 'vitest';
import { musclesSchema } from './muscles.ts';

/** What is wrong, and where. */
const problemsOf = (muscles: unknown) =>
  musclesSchema.safeParse(muscles).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('a muscle that is made long and works in turn is in both rows', () => {
  const muscles = { lengthens: ['abdominals', 'obliques'], works: ['abdominals'], assumed: ['abdominals'] };
  expect(musclesSchema.parse(muscles)).toEqual(muscles);
});

test.each([
  [
    { lengthens: ['biceps'], works: [], assumed: [] },
    /^lengthens\.0: "biceps" is not one of iliopsoas, .+, obliques$/,
  ],
  [{ lengthens: [], works: ['calves', 7], assumed: [] }, /^works\.1: 7 is not one of /],
  [{ lengthens: ['calves', 'calves'], works: [], assumed: [] }, /^lengthens\.1: "calves" occurs twice$/],
  [{ lengthens: [], works: ['calves', 'calves'], assumed: [] }, /^works\.1: "calves" occurs twice$/],
  [
    { lengthens: ['calves'], works: [], assumed: ['calves', 'calves'] },
    /^assumed\.1: "calves" occurs twice$/,
  ],
  [
    { lengthens: ['calves'], works: ['hamstrings'], assumed: ['calves', 'obliques'] },
    /^assumed\.1: "obliques" is neither under "lengthens" nor under "works"$/,
  ],
  [{ lengthens: [], works: [], assumed: [] }, /^: needs a muscle/],
  [{ lengthens: ['calves'], works: [], assumed: [], stretches: [] }, /^: Unrecognized key: "stretches"$/],
])('%j is refused with the place and the reason', (muscles, problem) => {
  expect(problemsOf(muscles)).toEqual([expect.stringMatching(problem)]);
});
