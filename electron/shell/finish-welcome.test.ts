import { expect, test, vi } from 'vitest';
import { finishWelcome, type FinishWelcomeParts } from './finish-welcome.ts';

function finish(inTray: boolean) {
  const tell = vi.fn<FinishWelcomeParts['notifier']['tell']>();
  const parts = { notifier: { tell }, bringForward: vi.fn(), closeWindow: vi.fn(), picture: 'icon.png' };
  finishWelcome({ ...parts, inTray });
  return { ...parts, tell };
}

test('the window closes, and a notification says where the app is; a click on it opens the window', () => {
  const { tell, closeWindow, bringForward } = finish(true);
  expect(closeWindow).toHaveBeenCalledOnce();
  expect(tell).toHaveBeenCalledOnce();
  const [{ title }, { clicked }] = tell.mock.calls[0]!;
  expect(title).toMatch(/tray/);
  clicked();
  expect(bringForward).toHaveBeenCalledOnce();
});

test('without a tray, no notification says that the app is in it', () => {
  const { tell, closeWindow } = finish(false);
  expect(closeWindow).toHaveBeenCalledOnce();
  expect(tell).not.toHaveBeenCalled();
});
