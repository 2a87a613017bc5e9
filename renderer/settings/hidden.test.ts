import { expect, it } from 'vitest';
import { withHidden } from './hidden.ts';

it('hides a stretch once, and shows it again however often it was named', () => {
  expect(withHidden(['bridge'], 'side-bend', true)).toEqual(['bridge', 'side-bend']);
  expect(withHidden(['side-bend', 'bridge'], 'side-bend', true)).toEqual(['bridge', 'side-bend']);
  expect(withHidden(['side-bend', 'bridge', 'side-bend'], 'side-bend', false)).toEqual(['bridge']);
});
