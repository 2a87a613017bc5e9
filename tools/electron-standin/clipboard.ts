/** clipboard: X has no store for what was copied, a window must own it; so a page of ours copies. */
import { BrowserWindow } from './browser-window.ts';
import { missing, strict } from './strict.ts';

export const clipboard = strict('clipboard', {
  async writeText(text: string): Promise<void> {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw missing('clipboard.writeText without a window');
    const put = `event => { event.preventDefault(); event.clipboardData.setData('text/plain', ${JSON.stringify(text)}); }`;
    const copy = `addEventListener('copy', ${put}, { once: true, capture: true }); document.execCommand('copy')`;
    const copied = await window.webContents.executeJavaScript(copy, true);
    if (copied !== true) throw new Error('The page could not copy');
  },
});
