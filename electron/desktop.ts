/**
 * Which desktop a process is on. The same user may be logged in twice, for example at the computer and remotely. Both
 * sessions share the data folder, and so the running app, but its window opens only on one of the desktops.
 */
import path from 'node:path';

/** What a process knows about its desktop; null where it knows nothing. */
export interface Desktop {
  /** The path of the Wayland compositor's socket. */
  readonly wayland: string | null;
  /** The X display, such as ":0". */
  readonly x: string | null;
  /** The login session's id. */
  readonly login: string | null;
}

/** The parts of Node's `process` that tell the desktop. */
export interface ProcessOnDesktop {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Returns the desktop that a process opens windows on. On macOS and Windows nothing is known about it: there, a user has
 * one desktop unless an administrator allows more. `SESSIONNAME` doesn't tell them apart on Windows, because it changes
 * when the same session is continued remotely.
 */
export function desktopOf({ platform, env }: ProcessOnDesktop): Desktop {
  if (platform !== 'linux') return { wayland: null, x: null, login: null };
  const { WAYLAND_DISPLAY, XDG_RUNTIME_DIR, DISPLAY, XDG_SESSION_ID } = env;
  return {
    wayland: WAYLAND_DISPLAY ? path.resolve(XDG_RUNTIME_DIR || '/', WAYLAND_DISPLAY) : null,
    x: DISPLAY ? withoutScreen(DISPLAY) : null,
    login: XDG_SESSION_ID || null,
  };
}

/**
 * Whether two processes are on the same desktop, as far as they know. A display counts more than the login session: a
 * desktop's terminals often don't know their session, and someone who logs in by SSH and sets `DISPLAY` wants the window
 * there.
 */
export function isSameDesktop(one: Desktop, other: Desktop): boolean {
  for (const known of ['wayland', 'x', 'login'] as const) {
    if (one[known] !== null && other[known] !== null) return one[known] === other[known];
  }
  return true;
}

/** ":0", ":0.0", "unix:0" and "unix/:0" are the same display. */
function withoutScreen(display: string): string {
  return display.replace(/^unix\/?(?=:)/, '').replace(/(:\d+)\.\d+$/, '$1');
}
