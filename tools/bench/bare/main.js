/** The least that a tray app on Electron can be: an item in the tray, whose menu opens a plain window. */
import path from 'node:path';
import { app, BrowserWindow, Menu, Tray } from 'electron';

const folder = import.meta.dirname;
const icon = path.join(folder, '../../../assets/tray/linux/ring-00.png');
/** Kept here so that it isn't collected as garbage. */
let tray;

function openWindow() {
  const window = new BrowserWindow({ width: 960, height: 720, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(path.join(folder, 'page.html'));
}

app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  tray = new Tray(icon);
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Open', click: openWindow }]));
});
