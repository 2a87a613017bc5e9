import { expect, test, vi } from 'vitest';
import { answerReminder } from './answer-reminder.ts';

test.each([
  ['click', true, 0],
  ['click', false, 1],
  ['snooze', true, 0],
  ['snooze', false, 0],
  ['skip', false, 0],
] as const)('%s, which applies: %s, opens the window %i times', (action, applies, times) => {
  const parts = { command: vi.fn(() => applies), bringUp: vi.fn() };
  answerReminder(action, parts);
  expect(parts.command).toHaveBeenCalledExactlyOnceWith({ name: action });
  expect(parts.bringUp).toHaveBeenCalledTimes(times);
});
