/**
 * A real desktop without a screen, on a message bus and with folders of its own, for tests of the app on it. Each
 * desktop of this folder starts as it does at login: its panel comes later.
 */
import type { ShownNotifications } from '../desk/shown-notifications.ts';
import type { TrayItems } from '../desk/tray-items.ts';

/** What a test may want from a desktop, and not every desktop can do without a screen. */
export type Ability = 'panel' | 'notifications' | 'doNotDisturb' | 'idle' | 'lock' | 'windows' | 'screenshot';

/** A window, as the desktop knows it. */
export interface DesktopWindow {
  readonly title: string;
  /** Its app id on Wayland, its class on X11. */
  readonly appId: string;
  /** The size in the desktop's pixels, without the frame except on KDE. */
  readonly width: number;
  readonly height: number;
}

/** The desktop's notification service, and what a user does with its notifications. */
export interface NotificationService {
  readonly shown: ShownNotifications;
  /** Clicks the newest notification. */
  click(): Promise<void>;
  /** Turns do not disturb on or off. */
  setDoNotDisturb(on: boolean): Promise<void>;
}

export interface Desktop {
  /** Its name with its version, such as "sway 1.7". */
  readonly name: string;
  /** The environment to start the app with: this process's, changed to lead to this desktop. */
  readonly environment: Record<string, string>;
  /** The desktop's folder. `stop` removes it. */
  readonly folder: string;
  /** Why it can't do something here, as a sentence. It throws if it's asked to. */
  readonly cannot: Readonly<Partial<Record<Ability, string>>>;
  /** The tray of the desktop's own panel. It has no items until `startPanel`. */
  readonly tray: TrayItems;
  readonly notifications: NotificationService;

  /** Starts the panel, which shows the tray, if it isn't running. */
  startPanel(): Promise<void>;
  /** A user's input, until `walkOff`. */
  stayActive(): void;
  walkOff(): void;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** The open windows of apps. */
  windows(): Promise<DesktopWindow[]>;
  /** Writes a picture of the whole screen into a PNG file. */
  screenshot(file: string): Promise<void>;
  /** Withdraws all notifications, as their apps could. */
  closeNotifications(): Promise<void>;
  /** Ends the desktop. The app should have ended before. */
  stop(): Promise<void>;
}

/** Returns the method of a `Desktop` that it can't do. */
export function unable(reason: string | undefined): () => Promise<never> {
  return () => Promise.reject(new Error(reason));
}
