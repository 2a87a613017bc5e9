/** The only bridge between the page and the main process. It is typed by the contract and has no logic of its own. */
import type { IpcRendererEvent } from 'electron';
import type { Bridge, Broadcasts } from './ipc/contract.ts' with { 'resolution-mode': 'import' };

const { contextBridge, ipcRenderer } = require('electron') as typeof import('electron');

const bridge: Bridge = {
  request: (channel, payload) => ipcRenderer.invoke(channel, payload),
  onPageData(listener) {
    const relay = (_event: IpcRendererEvent, pageData: Broadcasts['pageData']) => {
      listener(pageData);
    };
    ipcRenderer.on('pageData', relay);
    return () => {
      ipcRenderer.off('pageData', relay);
    };
  },
};

contextBridge.exposeInMainWorld('uncurl', bridge);
