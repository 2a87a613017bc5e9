import { expect, it } from 'vitest';
import { withPlace } from './places.ts';

it('allows and forbids a place', () => {
  const places = { seated: true, standing: true, floor: false };
  expect(withPlace(places, 'floor', true)).toEqual({ seated: true, standing: true, floor: true });
  expect(withPlace(places, 'seated', false)).toEqual({ seated: false, standing: true, floor: false });
});

it('refuses to forbid the last allowed place', () => {
  expect(withPlace({ seated: true, standing: false, floor: false }, 'seated', false)).toBeUndefined();
});
