/** dialog: message boxes, with xmessage; file dialogs, with zenity. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
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

const CANCELLED = 1; // zenity's exit code
const fileOptions = ['title', 'filters', 'defaultPath', 'properties'];

/** Resolves to the path that the user picks, or to undefined if they cancel. */
function pick(
  where: string,
  given: Electron.OpenDialogOptions | Electron.SaveDialogOptions,
  ...how: string[]
): Promise<string | undefined> {
  refuseOtherOptions(where, given, fileOptions);
  const { title = '', defaultPath = '', filters = [] } = given;
  const patterns = filters.map(
    ({ name, extensions }) => `--file-filter=${name} | *.${extensions.join(' *.')}`,
  );
  const args = ['--file-selection', `--title=${title}`, `--filename=${defaultPath}`, ...patterns, ...how];
  return promisify(execFile)('zenity', args).then(
    ({ stdout }) => stdout.trimEnd(),
    (error: unknown) => {
      if ((error as { code?: unknown }).code !== CANCELLED) throw error;
      return undefined;
    },
  );
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
  async showSaveDialog(
    first: Electron.BaseWindow | Electron.SaveDialogOptions,
    second?: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    const given = second ?? first;
    const file = await pick('dialog.showSaveDialog', given, '--save', '--confirm-overwrite');
    return { canceled: file === undefined, filePath: file ?? '' };
  },
  async showOpenDialog(
    first: Electron.BaseWindow | Electron.OpenDialogOptions,
    second?: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    const file = await pick('dialog.showOpenDialog', second ?? first);
    return { canceled: file === undefined, filePaths: file === undefined ? [] : [file] };
  },
});
