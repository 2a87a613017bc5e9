import { ipcMain, protocol, session } from 'electron';
import { registerHandlers } from '../ipc/handlers.ts';
import { pageServer, scheme } from '../security/app-protocol.ts';
import { restrictSession } from '../security/navigation.ts';
import { pageHandlers, type PageHandlersParts } from './page-handlers.ts';

/**
 * Serves the page from `app://`, handles its requests, and restricts what it may do. Call it once, when Electron is
 * ready.
 *
 * @param folder the folder of the built page
 */
export function servePage(folder: string, parts: PageHandlersParts): void {
  protocol.handle(scheme, pageServer(folder));
  registerHandlers(ipcMain, pageHandlers(parts));
  restrictSession(session.defaultSession);
}
