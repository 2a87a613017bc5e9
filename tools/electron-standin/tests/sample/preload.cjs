const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('api', {
  version: 1,
  double: (number) => number * 2,
  later: async (number) => number * 3,
  dates: () => [1, { at: new Date(0) }],
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  uncloneable: () => ipcRenderer.invoke('uncloneable'),
  sendUncloneable: () => ipcRenderer.invoke('echo', () => {}),
  unknown: () => ipcRenderer.sendSync('x'),
  ask: (number) => ipcRenderer.send('question', number),
  onAnswer(listener) {
    const inner = (_event, answer) => listener(answer);
    ipcRenderer.on('answer', inner);
    return () => ipcRenderer.removeListener('answer', inner);
  },
});
