/** clipboard: in X11 a window must own the copied text, so one of the app's pages copies it. */
import { BrowserWindow } from './browser-window.ts';
import { missing, strict } from './strict.ts';

export const clipboard = strict('clipboard', {
  async writeText(text: string): Promise<void> {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw missing('clipboard.writeText without a window');
    const data = `event.clipboardData.setData('text/plain', ${JSON.stringify(text)});`;
    const setData = `event => { event.preventDefault(); ${data} }`;
    const copy = `addEventListener('copy', ${setData}, { once: true, capture: true }); document.execCommand('copy')`;
    const copied = await window.webContents.executeJavaScript(copy, true);
    if (copied !== true) throw new Error("The page couldn't copy");
  },
});
