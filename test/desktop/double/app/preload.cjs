const { contextBridge, ipcRenderer } = require('electron');

globalThis.seenByPreload = true;

contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  onMessage: (listener) => {
    const hear = (_event, ...args) => listener(...args);
    ipcRenderer.on('message', hear);
    return () => ipcRenderer.off('message', hear);
  },
  echo: (value) => value,
  kindOf: (value) => Object.prototype.toString.call(value),
  callBack: (listener) => listener(new Date(0), new Map([['a', 1]])),
  fail: () => {
    throw new TypeError('from afar');
  },
  later: async (value) => value,
  failLater: async () => {
    throw new Error('later');
  },
  seesPage: () => typeof globalThis.seenByPage,
  textOfPage: () => document.body.textContent,
  requireOf: (name) => {
    try {
      return Object.keys(require(name));
    } catch (error) {
      return error.message;
    }
  },
  exposeAgain: () => contextBridge.exposeInMainWorld('bridge', {}),
  nested: { list: [1, { two: 2 }] },
});
