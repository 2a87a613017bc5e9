import { expect, test } from 'vitest';
import { active, dayOf, does, library } from '../testing/day-trace.ts';
import { readScript } from './script.ts';
import { simulate } from './simulate.ts';

test('the output has the time, the event, and the meter', () => {
  const text = JSON.stringify({ start: '2026-03-02T09:00:00', script: [active('50m')] });
  expect(simulate(readScript(text), library)).toEqual([
    { at: '2026-03-02T09:45:00', type: 'remind', stretch: 'side-bend', count: 1, sittingMinutes: 45 },
    { at: '2026-03-02T09:45:00', type: 'state', state: 'reminded', sittingMinutes: 45 },
    { at: '2026-03-02T09:50:00', type: 'end', state: 'reminded', sittingMinutes: 50 },
  ]);
});

test.each([
  'click',
  'snooze',
  'skip',
  'undo-skip',
  'finish',
  'close',
  'resume',
  'still-sitting',
  'pause-session',
  'next-phase',
])('%s is ignored if it does not apply', (word) => {
  expect(dayOf([active('10m'), does(word)])).toEqual([
    `09:10:00 ignored ${word} 10`,
    '09:10:00 end sitting 10',
  ]);
});
