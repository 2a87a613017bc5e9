import { app } from 'electron';
import { desktopOf } from '../desktop.ts';
import { currentSystem, socketLocation } from './socket-location.ts';

/** This process's streams and desktop, and the socket of its data folder. */
export const processParts = {
  socketLocation: () => socketLocation(app.getPath('userData'), currentSystem()),
  exit: (code: number) => {
    app.exit(code);
  },
  desktop: desktopOf(process),
  out: process.stdout,
  err: process.stderr,
};
