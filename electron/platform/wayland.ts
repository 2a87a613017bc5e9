/** The part of the environment that tells which display server the session has. */
export interface SessionEnvironment {
  readonly XDG_SESSION_TYPE?: string | undefined;
  readonly WAYLAND_DISPLAY?: string | undefined;
}

/** Whether the session is one of Wayland; a Wayland display nested in an X session does not make it one. */
export function isWayland({ XDG_SESSION_TYPE, WAYLAND_DISPLAY }: SessionEnvironment): boolean {
  return XDG_SESSION_TYPE === 'wayland' || (XDG_SESSION_TYPE === undefined && Boolean(WAYLAND_DISPLAY));
}
