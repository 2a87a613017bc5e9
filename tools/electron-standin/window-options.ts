/** What of Electron's options and events of a window the stand-in has; any other is refused. */
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
  'icon', // the window list shows Chromium's
  'autoHideMenuBar', // there is no menu bar to hide
  'webPreferences',
];

/** Of each web preference, the only value that the stand-in offers, or `undefined` where any will do. */
const webPreferences: Record<string, boolean | undefined> = {
  preload: undefined,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
  backgroundThrottling: undefined,
  webSecurity: true,
  webviewTag: false,
  devTools: undefined, // there are none to open
};

/** @throws when an option, or a value of one, would have to be ignored */
export function refuseWhatIsMissing(given: WindowOptions): void {
  refuseOtherOptions('BrowserWindow', given, options);
  refuseOtherOptions('webPreferences', given.webPreferences ?? {}, Object.keys(webPreferences));
  for (const [key, value] of Object.entries(given.webPreferences ?? {})) {
    const offered = webPreferences[key];
    if (offered !== undefined && value !== offered) throw missing(`webPreferences ${key}: ${String(value)}`);
  }
}
