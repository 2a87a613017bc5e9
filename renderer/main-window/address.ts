/**
 * Keeps the page's address and the window's screen the same. Links of the page and the browser's back and forward change
 * the address; tray, command line and the page's commands change the screen, which the main process owns.
 */
import { screenOf } from '../../core/navigation/link.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import type { Screen } from '../../electron/ipc/contract.ts';

/** Whether the main window shows it; the others are a stretch that is offered or done. */
export function isMainScreen(screen: Screen): screen is MainScreen {
  return screen.name !== 'offer' && screen.name !== 'session';
}

/** Makes a link the page's address, as a new entry in its history unless it is the first. */
export function showAddress(link: string): void {
  if (location.hash === link) return;
  if (location.hash === '') history.replaceState(null, '', link);
  else history.pushState(null, '', link);
}

/** The screen that the address names; undefined if it names none. */
export const screenInAddress = (): MainScreen | undefined => screenOf(location.hash);
