import { expect, test } from 'vitest';
import { snoozeChoices } from './snooze-choices.ts';

test.each([
  [1, [1, 5, 10, 20, 30]],
  [10, [5, 10, 20, 30]],
  [12, [5, 10, 12, 20, 30]],
  [60, [5, 10, 20, 30, 60]],
])(
  'with %i minutes in the settings, that length is among those offered and is marked as usual',
  (snoozeMinutes, offered) => {
    const choices = snoozeChoices({ snoozeMinutes });
    expect(choices.map(({ minutes }) => minutes)).toEqual(offered);
    expect(choices.filter(({ usual }) => usual)).toEqual([{ minutes: snoozeMinutes, usual: true }]);
  },
);
