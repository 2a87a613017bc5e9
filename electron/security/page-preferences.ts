import type { WebPreferences } from 'electron';

/**
 * Returns the preferences of every page. All but `spellcheck` and `devTools` are Electron's defaults, named here so that
 * a change of a default can't weaken them.
 *
 * @param isPackaged whether people use this app. They get no developer tools: nothing in the app needs them, and whoever
 *   is talked into pasting a script there would run it in the app.
 */
export function pagePreferences(isPackaged: boolean): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: !isPackaged,
  };
}
