import { expect, test } from 'vitest';
import { musclesSchema } from './muscles.ts';
import { describeIssues } from './schema-issues.ts';

const issuesOf = (muscles: unknown): string[] => {
  const { error } = musclesSchema.safeParse(muscles);
  return error ? describeIssues(error).map(({ path, message }) => `${path}: ${message}`) : [];
};

test('a muscle may be in both lists', () => {
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
  [{ lengthens: [], works: [], assumed: [] }, /^: must name a muscle/],
  [{ lengthens: ['calves'], works: [], assumed: [], stretches: [] }, /^: Unrecognized key: "stretches"$/],
])('%j is refused with path and reason', (muscles, issue) => {
  expect(issuesOf(muscles)).toEqual([expect.stringMatching(issue)]);
});
