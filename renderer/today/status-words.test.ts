import { expect, test } from 'vitest';
import { sampleView } from '../../core/testing/sample-view.ts';
import type { View } from '../../core/app/view.ts';
import { statusWords } from './status-words.ts';

const time = { hour: 14, minute: 30 };

test.each<[View['status'], string, string]>([
  [
    { key: 'status_sitting', values: { sitting: 32, next: 13 } },
    'You’ve been sitting for 32 minutes.',
    'If you keep sitting, the next reminder comes in 13 minutes.',
  ],
  [
    { key: 'status_unknown', values: { sitting: 32, next: 1 } },
    'You’ve been sitting for 32 minutes.',
    'If you keep sitting, the next reminder comes in 1 minute. Uncurl can’t detect when you’re away on this desktop.',
  ],
  [
    { key: 'status_hours_end_first', values: { sitting: 32 } },
    'You’ve been sitting for 32 minutes.',
    'Your working hours end before the next reminder.',
  ],
  [
    { key: 'status_nothing_fits', values: { sitting: 32 } },
    'You’ve been sitting for 32 minutes.',
    'No reminder comes, because no stretch fits your settings.',
  ],
  [
    { key: 'status_due', values: { sitting: 32 } },
    'You’ve been sitting for 32 minutes.',
    'It’s time for a stretch.',
  ],
  [
    { key: 'status_snoozed', values: { sitting: 32, next: 1 } },
    'You’ve been sitting for 32 minutes.',
    'You’ve snoozed the reminder. It comes back after 1 more minute of sitting.',
  ],
  [
    { key: 'status_deferred', values: { reasons: ['call', 'typing'] } },
    'You’ve been sitting for 32 minutes.',
    'It’s time for a stretch. The reminder is waiting because you’re in a call and you’re typing.',
  ],
  [
    { key: 'status_standing', values: { standing: 0, sitting: 32 } },
    'You’re standing.',
    'Your sitting time is counting down.',
  ],
  [
    { key: 'status_standing', values: { standing: 1, sitting: 32 } },
    'You’ve been standing for 1 minute.',
    'Your sitting time is counting down.',
  ],
  [{ key: 'status_away', values: { sitting: 32 } }, 'You’re away.', 'Your sitting time is counting down.'],
  [{ key: 'status_stretching', values: {} }, 'You’re stretching.', 'Your sitting time is counting down.'],
  [
    { key: 'status_paused', values: { until: time } },
    'You’ve been sitting for 32 minutes.',
    'Reminders are paused until 14:30.',
  ],
  [
    { key: 'status_paused_until_tomorrow', values: {} },
    'You’ve been sitting for 32 minutes.',
    'Reminders are paused until tomorrow morning.',
  ],
  [
    { key: 'status_paused_until_resumed', values: {} },
    'You’ve been sitting for 32 minutes.',
    'Reminders are paused until you resume them.',
  ],
  [
    { key: 'status_off_hours', values: {} },
    'It’s outside your working hours.',
    'Uncurl tracks and reminds only during your working hours.',
  ],
  [
    { key: 'status_off_hours_today', values: { time } },
    'It’s outside your working hours.',
    'Tracking and reminders resume at 14:30.',
  ],
  [
    { key: 'status_off_hours_tomorrow', values: { time } },
    'It’s outside your working hours.',
    'Tracking and reminders resume tomorrow at 14:30.',
  ],
  [
    { key: 'status_off_hours_weekday', values: { weekday: 'monday', time } },
    'It’s outside your working hours.',
    'Tracking and reminders resume on Monday at 14:30.',
  ],
])('%j', (status, now, next) => {
  expect(statusWords(sampleView({ status }))).toEqual({ now, next });
});

test('without sitting, sitting time starts', () => {
  const status = { key: 'status_sitting', values: { sitting: 0, next: 45 } } as const;
  expect(statusWords(sampleView({ status, sittingMs: 59_000 })).now).toBe('Your sitting time starts now.');
});

test.each<View['status']>([
  { key: 'status_away', values: { sitting: 0 } },
  { key: 'status_standing', values: { standing: 5, sitting: 0 } },
  { key: 'status_stretching', values: {} },
])('with nothing left to count down, %j says that the sitting time is zero', (status) => {
  const { next } = statusWords(sampleView({ status, sittingMs: 0 }));
  expect(next).toBe('Your sitting time is back to zero.');
});
