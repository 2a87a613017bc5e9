/** Creates the app's BrowserWindow, and finds the display for it. */
import { app, BrowserWindow, nativeTheme, screen, type Display } from 'electron';
import { pagePreferences } from '../security/page-preferences.ts';
import { isWayland } from '../platform/wayland.ts';
import { windowSize, type Rectangle } from './window-bounds.ts';

/** The page's background in each theme, as in the renderer's design tokens, so that the window doesn't flash white. */
const background = { light: '#faf7f2', dark: '#1b1a18' } as const;

export interface NewWindowOptions {
  /** The file of the preload script. */
  readonly preload: string;
  /** The icon's file, for desktops that take the icon from the window. */
  readonly icon: string;
}

/** Returns a new window that is hidden and has no page yet. Its page runs in Chromium's sandbox. */
export function createHiddenWindow(bounds: Rectangle, { preload, icon }: NewWindowOptions): BrowserWindow {
  return new BrowserWindow({
    ...bounds,
    minWidth: windowSize.minWidth,
    minHeight: windowSize.minHeight,
    show: false,
    title: 'Uncurl',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    autoHideMenuBar: true,
    webPreferences: {
      ...pagePreferences(app.isPackaged),
      preload,
      // backgroundThrottling keeps its default: the main process times the session, and its views wake a hidden page.
    },
  });
}

/**
 * Returns the display on which a new window opens: the one with the pointer, or the primary one on Wayland.
 *
 * On Wayland, reading the pointer's position while the app has no window crashes the app (electron#41559, #50079) or
 * throws (#50092). The position would be of no use there anyway: the compositor decides where windows go.
 */
export function displayForNewWindow(): Display {
  if (process.platform === 'linux' && isWayland(process.env)) return screen.getPrimaryDisplay();
  return screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
}
