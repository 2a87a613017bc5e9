/** The part of the environment that tells which display server the session has. */
export interface SessionEnvironment {
  readonly XDG_SESSION_TYPE?: string | undefined;
  readonly WAYLAND_DISPLAY?: string | undefined;
}

/**
 * Whether this is a Wayland session. A Wayland display nested in an X session does not make it one; a compositor that
 * was started from a console does, although its session type is then "tty".
 */
export function isWayland({ XDG_SESSION_TYPE, WAYLAND_DISPLAY }: SessionEnvironment): boolean {
  if (XDG_SESSION_TYPE === 'wayland') return true;
  return XDG_SESSION_TYPE !== 'x11' && Boolean(WAYLAND_DISPLAY);
}
