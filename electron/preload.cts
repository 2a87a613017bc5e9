/** The one bridge between page and main process: typed by the contract, without any logic of its own. */
import type { IpcRendererEvent } from 'electron';
import type { Bridge, Broadcasts } from './ipc/contract.ts' with { 'resolution-mode': 'import' };

const { contextBridge, ipcRenderer } = require('electron') as typeof import('electron');

const bridge: Bridge = {
  request: (channel, payload) => ipcRenderer.invoke(channel, payload),
  onSnapshot(listener) {
    const relay = (_event: IpcRendererEvent, snapshot: Broadcasts['snapshot']) => {
      listener(snapshot);
    };
    ipcRenderer.on('snapshot', relay);
    return () => {
      ipcRenderer.off('snapshot', relay);
    };
  },
};

contextBridge.exposeInMainWorld('uncurl', bridge);
