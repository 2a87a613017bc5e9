import type { Reminder } from '../platform/notifier/notifier.ts';

/** A reminder after 46 minutes of sitting. */
export const sampleReminder: Reminder = {
  title: 'Side bend · 1 min',
  body: 'You’ve been sitting for 46 minutes.',
  actionLabels: { start: 'Start', snooze: 'Snooze', skip: 'Skip' },
  stretch: 'side-bend',
  variant: 'standing',
  picture: '/assets/side-bend.png',
};
