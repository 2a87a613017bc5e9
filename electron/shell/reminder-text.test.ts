import { expect, test } from 'vitest';
import type { LibraryEntry } from '../../content/library.ts';
import type { Notify } from './effects.ts';
import { reminderFor, standingReminderFor } from './reminder-text.ts';

const library = [{ stretch: { id: 'side-bend' }, words: { name: 'Side bend' } }] as unknown as LibraryEntry[];
const reminder: Notify = {
  type: 'notify',
  again: false,
  stretch: 'side-bend',
  variant: 'standing',
  durationMs: 64_000,
  sittingMs: 46.9 * 60_000,
  count: 1,
};

test('a reminder names the stretch, how long it takes and why it comes now', () => {
  expect(reminderFor(reminder, library, 'side-bend.png')).toEqual({
    title: 'Side bend · 1 min',
    body: 'You’ve been sitting for 46 minutes.',
    actionLabels: { start: 'Start', snooze: 'Snooze', skip: 'Skip' },
    stretch: 'side-bend',
    variant: 'standing',
    picture: 'side-bend.png',
  });
});

test('a stretch shorter than half a minute is shown as 1 min', () => {
  expect(reminderFor({ ...reminder, durationMs: 20_000 }, library, 'side-bend.png').title).toBe(
    'Side bend · 1 min',
  );
});

test('a reminder for someone who stands says how long they have been standing', () => {
  const { stretch, variant, durationMs } = reminder;
  const standing = {
    type: 'remindStanding',
    stretch,
    variant,
    durationMs,
    standingMs: 30.9 * 60_000,
  } as const;
  expect(standingReminderFor(standing, library, 'side-bend.png')).toMatchObject({
    title: 'Side bend · 1 min',
    body: 'You’ve been standing for 30 minutes. Sit down or move a little.',
    stretch: 'side-bend',
  });
});
