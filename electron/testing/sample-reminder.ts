import type { Reminder } from '../platform/notifier/notifier.ts';

/** A reminder of somebody who has sat for 46 minutes. */
export const sampleReminder: Reminder = {
  title: 'Side bend · 1 min',
  body: 'You’ve been sitting for 46 minutes.',
  choices: { start: 'Start', snooze: 'Snooze', skip: 'Skip' },
  stretch: 'side-bend',
  variant: 'standing',
  picture: '/assets/side-bend.png',
};
