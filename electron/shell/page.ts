/** What the app is to its page: where it comes from, what it can ask for, and what it may not do. */
import { ipcMain, protocol, session } from 'electron';
import { registerHandlers } from '../ipc/handlers.ts';
import { pageServer, scheme } from '../security/app-protocol.ts';
import { restrictSession } from '../security/navigation.ts';
import { pageHandlers, type PageHandlersParts } from './page-handlers.ts';

/** @param folder where the built page lies */
export function servePage(folder: string, parts: PageHandlersParts): void {
  protocol.handle(scheme, pageServer(folder));
  registerHandlers(ipcMain, pageHandlers(parts));
  restrictSession(session.defaultSession);
}
