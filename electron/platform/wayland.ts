/** The environment variables that identify the session's display server. */
export interface SessionEnvironment {
  readonly XDG_SESSION_TYPE?: string | undefined;
  readonly WAYLAND_DISPLAY?: string | undefined;
}

/**
 * Whether this is a Wayland session. A Wayland display nested in an X11 session doesn't count. A compositor started
 * from a console does, although its session type is "tty".
 */
export function isWayland({ XDG_SESSION_TYPE, WAYLAND_DISPLAY }: SessionEnvironment): boolean {
  if (XDG_SESSION_TYPE === 'wayland') return true;
  return XDG_SESSION_TYPE !== 'x11' && Boolean(WAYLAND_DISPLAY);
}
