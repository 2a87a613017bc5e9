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

test.each(['notShown', 'reminderShown'] as const)(
  'says why it isn’t shown (%s), and leaves the window alone',
  async (why) => {
    const { listener, bringForward, outcome } = startTest();
    listener.failed(why);
    expect(await outcome).toBe(why);
    expect(bringForward).not.toHaveBeenCalled();
  },
);
