/** The window options and events that the stand-in has. It refuses any other. */
import { missing, refuseOtherOptions } from './strict.ts';

export type WindowOptions = Electron.BrowserWindowConstructorOptions;

export const windowEvents = [
  ...[
    'ready-to-show',
    'show',
    'hide',
    'close',
    'closed',
    'focus',
    'blur',
    'resize',
    'move',
    'minimize',
    'restore',
    'maximize',
    'unmaximize',
  ],
  'page-title-updated',
];

const options = [
  ...[
    'x',
    'y',
    'width',
    'height',
    'minWidth',
    'minHeight',
    'show',
    'title',
    'backgroundColor',
    'alwaysOnTop',
  ],
  'icon', // the window list shows Chromium's icon
  'autoHideMenuBar', // there is no menu bar to hide
  'webPreferences',
];

/** The only value that each web preference may have; undefined if it may have any. */
const webPreferences: Record<string, boolean | undefined> = {
  preload: undefined,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
  backgroundThrottling: undefined,
  webSecurity: true,
  webviewTag: false,
  devTools: undefined, // the stand-in can't open any
};

/** @throws for an option, or a value of one, that the stand-in would have to ignore */
export function refuseMissingOptions(given: WindowOptions): void {
  refuseOtherOptions('BrowserWindow', given, options);
  refuseOtherOptions('webPreferences', given.webPreferences ?? {}, Object.keys(webPreferences));
  for (const [key, value] of Object.entries(given.webPreferences ?? {})) {
    const required = webPreferences[key];
    if (required !== undefined && value !== required)
      throw missing(`webPreferences ${key}: ${String(value)}`);
  }
}
