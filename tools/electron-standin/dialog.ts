/** dialog: message boxes, with xmessage. */
import { execFile, execFileSync } from 'node:child_process';
import { app } from './app.ts';
import { refuseOtherOptions, strict } from './strict.ts';

const options = ['message', 'detail', 'buttons', 'type', 'title', 'defaultId', 'cancelId', 'noLink'];
const FIRST_BUTTON = 101; // xmessage exits with the pressed button's number; 0 and 1 have other meanings

function show(given: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
  refuseOtherOptions('dialog.showMessageBox', given, options);
  const { message, detail = '', buttons = [], cancelId = 0 } = given;
  const labels = (buttons.length ? buttons : ['OK']).map((label) => label.replace(/[,:]/g, ' '));
  const numbered = labels.map((label, index) => `${label}:${String(FIRST_BUTTON + index)}`).join(',');
  return new Promise((resolve, reject) => {
    const box = execFile('xmessage', ['-center', '-buttons', numbered, `${message}\n${detail}`]);
    box.once('error', reject).once('exit', (code) => {
      const response = code !== null && code >= FIRST_BUTTON ? code - FIRST_BUTTON : cancelId;
      resolve({ response, checkboxChecked: false });
    });
  });
}

export const dialog = strict('dialog', {
  /** Only writes to standard error until the app is ready, as Electron does on Linux. */
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
    if (!app._isReady) return;
    try {
      execFileSync('xmessage', ['-center', `${title}\n\n${content}`], { stdio: 'ignore' });
    } catch {
      // xmessage was closed by the window manager or isn't installed; standard error has the message
    }
  },
  showMessageBox(
    first: Electron.BaseWindow | Electron.MessageBoxOptions,
    second?: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> {
    return show(second ?? (first as Electron.MessageBoxOptions));
  },
});
