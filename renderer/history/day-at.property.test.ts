import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../core/time/day.ts';
import { dayAt } from './day-at.ts';

test('the page finds the same day as the rules, also where the clocks change', () => {
  const zones = fastCheck.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
  );
  const walls = fastCheck.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });
  fastCheck.assert(
    fastCheck.property(walls, zones, (wall, zone) => {
      expect(dayAt(wall, zone)).toBe(dayOf({ wall, zone }));
    }),
  );
});
