import { expect, it } from 'vitest';
import { withHidden } from './hidden.ts';

it('adds a stretch once, and removes it even if it was listed twice', () => {
  expect(withHidden(['bridge'], 'side-bend', true)).toEqual(['bridge', 'side-bend']);
  expect(withHidden(['side-bend', 'bridge'], 'side-bend', true)).toEqual(['bridge', 'side-bend']);
  expect(withHidden(['side-bend', 'bridge', 'side-bend'], 'side-bend', false)).toEqual(['bridge']);
});
