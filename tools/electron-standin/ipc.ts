/** ipcMain: listeners for messages from pages, and handlers for ipcRenderer.invoke(). */
import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

export type InvokeHandler = (event: Electron.IpcMainInvokeEvent, ...values: unknown[]) => unknown;
const handlers = new Map<string, InvokeHandler>();

class IpcMain extends EventEmitter {
  handle(channel: string, handler: InvokeHandler): void {
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}
export const ipcMain = strict('ipcMain', new IpcMain());

/** Resolves to the handler's result. Rejects if the handler throws or there is none. */
export async function invoke(channel: string, event: object, values: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return await handler(event as Electron.IpcMainInvokeEvent, ...values);
}
