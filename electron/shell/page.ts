import { ipcMain, protocol } from 'electron';
import { registerHandlers } from '../ipc/handlers.ts';
import { pageServer, scheme } from '../security/app-protocol.ts';
import { pageHandlers, type PageHandlersParts } from './page-handlers.ts';

/**
 * Serves the page from `app://` and handles its requests. Call it once, when Electron is ready.
 *
 * @param folder the folder of the built page
 */
export function servePage(folder: string, parts: PageHandlersParts): void {
  protocol.handle(scheme, pageServer(folder));
  registerHandlers(ipcMain, pageHandlers(parts));
}
