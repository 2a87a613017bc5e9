import { expect, test, vi } from 'vitest';
import { testReminder, type TestReminderParts } from './test-reminder.ts';

function startTest() {
  const tell = vi.fn<TestReminderParts['notifier']['tell']>();
  const bringForward = vi.fn();
  const outcome = testReminder({ notifier: { tell }, bringForward, picture: 'icon.png' });
  const [notice, listener] = tell.mock.calls[0]!;
  return { bringForward, outcome, notice, listener };
}

test('says that it is a test, and brings the window back when it is clicked', async () => {
  const { notice, listener, bringForward, outcome } = startTest();
  expect(notice.body).toMatch(/only a test/);
  expect(bringForward).not.toHaveBeenCalled();
  listener.clicked();
  expect(bringForward).toHaveBeenCalledOnce();
  expect(await outcome).toBe('clicked');
});

test('says if nothing can show it, and leaves the window alone', async () => {
  const { listener, bringForward, outcome } = startTest();
  listener.failed();
  expect(await outcome).toBe('notShown');
  expect(bringForward).not.toHaveBeenCalled();
});
