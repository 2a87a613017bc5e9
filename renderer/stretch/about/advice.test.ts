import { expect, it } from 'vitest';
import { sourceSchema } from '../../../content/stretch.ts';
import { adviceOf } from './advice.ts';

it('is different for each source of Uncurl’s, and unknown for others', () => {
  const all = sourceSchema.options.map((source) => adviceOf({ source }));
  expect(new Set(all).size).toBe(sourceSchema.options.length);
  expect(all).not.toContain(undefined);
  expect(adviceOf({ source: { title: 'Exercise sheet' } })).toBeUndefined();
});

it('says how long to keep at it', () => {
  expect(adviceOf({ source: 'cleveland-clinic' })).toContain('a couple of weeks, or longer');
});
