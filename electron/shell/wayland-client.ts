import { app } from 'electron';

/** Whether Electron is a client of the Wayland compositor itself, and not of XWayland. */
export function isWaylandClient(): boolean {
  // Chromium sets this switch to the display server that it has chosen.
  return app.commandLine.getSwitchValue('ozone-platform') === 'wayland';
}
