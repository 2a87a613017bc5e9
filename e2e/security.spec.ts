/** What a hostile script in the page can't do, and what surrounds the page. One start of the app for all of it. */
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { chooseElectron } from '../tools/choose-electron.ts';
import { askForEverything, reachOutside, runText, sendHostilePayloads } from './hostile-page.ts';
import { netLogSwitches, networkTransmissions } from './net-log.ts';
import { expect, test, type Uncurl } from './uncurl.ts';

const channels = [
  ...['page:get', 'library:get', 'command', 'settings:change', 'screen:show', 'window:close'],
  ...['history:days', 'history:deleteAll', 'routine:save', 'folder:open'],
];
const isElectron = chooseElectron().kind === 'electron';

test('a hostile script in the page reaches nothing outside it', async ({ desk, uncurl }) => {
  const secret = path.join(desk.folder, 'secret.json');
  fs.writeFileSync(secret, '{}');
  const log = path.join(desk.folder, 'net-log.json');
  const server = await countingServer();
  await uncurl.start({ speed: 1 }, ...(isElectron ? netLogSwitches(log) : []));
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Today');
  const page = await opened;
  await expect(page.getByRole('region', { name: 'Fits now' })).toBeVisible();
  const address = page.url();

  await test.step('the page has no Node, and a frame in it has no bridge', async () => {
    const found = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inFrame = Object.keys(frame.contentWindow ?? {}).includes('uncurl');
      frame.remove();
      const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'];
      return { node: names.filter((name) => name in globalThis), inFrame };
    });
    expect(found).toEqual({ node: [], inFrame: false });
  });

  await test.step('it reaches no server and no file', async () => {
    const outside = { port: server.port, file: pathToFileURL(secret).href };
    // The stand-in doesn't restrict WebRTC.
    expect(await page.evaluate(reachOutside, outside)).toEqual(isElectron ? [] : ['WebRTC']);
  });

  await test.step('it runs no text as code, and uses none as style', async () => {
    expect(await page.evaluate(runText)).toEqual([]);
  });

  await test.step('it gets no permission and no device', async () => {
    // As after a click, because some questions need one.
    await page.mouse.click(2, 2);
    expect(await page.evaluate(askForEverything)).toEqual([]);
  });

  await test.step('its requests to the main process are refused if they are not in the contract', async () => {
    const before = filesIn(uncurl);
    expect(await page.evaluate(sendHostilePayloads, channels)).toEqual([]);
    expect(filesIn(uncurl), 'no file has changed').toEqual(before);
  });

  await test.step('it goes nowhere else and opens no window', async () => {
    await page.evaluate(() => Object.assign(globalThis, { firstDocument: true }));
    await tryToLeave(page, `http://127.0.0.1:${String(server.port)}/`);
    // The stand-in's Chromium opens a dropped file in a window of its own.
    if (isElectron) await dropFile(page, secret);
    expect(await page.evaluate(() => 'firstDocument' in globalThis)).toBe(true);
    expect(page.url()).toBe(address);
    expect(uncurl.app.windows().map((window) => window.url())).toEqual([address]);
  });

  await test.step('it downloads nothing', async () => {
    expect(await downloads(uncurl, page)).toEqual(isElectron ? ['prevented'] : []);
  });

  await test.step('another page with the same bridge gets no answer', async () => {
    expect(await requestFromOtherPage(uncurl)).toContain("refused, the sender isn't the app's own page");
  });

  await test.step('Electron handles only the app’s own scheme', async () => {
    const handled = await uncurl.app.evaluate(
      ({ protocol }, schemes) => schemes.filter((scheme) => protocol.isProtocolHandled(scheme)),
      ['app', 'http', 'https', 'file', 'ftp', 'uncurl'],
    );
    expect(handled).toEqual(['app']);
  });

  await uncurl.terminate();
  expect(server.connections(), 'connections to the server').toBe(0);
  // A page can have Chromium open a socket, as for a preconnection, but nothing is sent through it.
  if (isElectron) expect(networkTransmissions(log)).toEqual([]);
  server.close();
});

/** A server on this computer that counts its connections. */
async function countingServer() {
  let count = 0;
  const server = net.createServer((connection) => {
    count += 1;
    connection.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, connections: () => count, close: () => void server.close() };
}

/** The app's settings, saved state and history, by their names. */
function filesIn({ dataFolder }: Uncurl): Record<string, string> {
  const own = fs.readdirSync(dataFolder).filter((name) => /^(settings|history)\./.test(name));
  return Object.fromEntries(
    own.map((name) => [name, fs.readFileSync(path.join(dataFolder, name), 'base64')]),
  );
}

/** Tries to make the page leave, in every way that a script or a click on a link has. */
async function tryToLeave(page: Page, outside: string): Promise<void> {
  await page.evaluate((url) => {
    for (const address of [
      url,
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://other/',
    ])
      try {
        location.href = address;
      } catch {
        // Refused at once.
      }
    for (const address of [url, 'about:blank', location.href]) window.open(address);
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
    const refresh = Object.assign(document.createElement('meta'), { content: `0; url=${url}` });
    refresh.httpEquiv = 'refresh';
    document.head.append(refresh);
    const webview = document.createElement('webview');
    webview.setAttribute('src', url);
    document.body.append(webview);
    const frame = Object.assign(document.createElement('iframe'), { src: url });
    document.body.append(frame);
    const link = Object.assign(document.createElement('a'), {
      href: url,
      id: 'outside',
      textContent: 'outside',
    });
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9; padding: 20px';
    document.body.append(link);
  }, outside);
  // By coordinates, because a locator would wait for the navigations that were refused.
  await page.mouse.click(10, 10);
  await page.mouse.click(10, 10, { button: 'middle' });
  for (const key of ['Control', 'Shift']) {
    await page.keyboard.down(key);
    await page.mouse.click(10, 10);
    await page.keyboard.up(key);
  }
  await page.evaluate(() => document.querySelector('#outside')?.setAttribute('target', '_blank'));
  await page.mouse.click(10, 10);
  await page.evaluate(() => document.querySelector('#outside')?.remove());
}

/** Drops a file on the page, as from a file manager. */
async function dropFile(page: Page, file: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
  await devTools.detach();
}

/** Starts a download from the page. Resolves to what became of it in the main process; it never gets there without Electron. */
async function downloads(uncurl: Uncurl, page: Page): Promise<string[]> {
  await uncurl.app.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenDownloads: seen });
    session.defaultSession.on('will-download', (event) => {
      seen.push(event.defaultPrevented ? 'prevented' : 'allowed');
    });
  });
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
  });
  const seen = () =>
    uncurl.app.evaluate(() => (globalThis as unknown as { seenDownloads: string[] }).seenDownloads);
  if (isElectron) await expect.poll(seen).not.toEqual([]);
  return seen();
}

/** Sends a request from a page of another origin that has the app's preload script. Resolves to the error. */
async function requestFromOtherPage(uncurl: Uncurl): Promise<string> {
  return uncurl.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/main/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload } });
    await other.loadURL('data:text/html,<p>other');
    const request = "uncurl.request('command', { name: 'skip' }).then(() => 'accepted', String)";
    const answer = (await other.webContents.executeJavaScript(request)) as string;
    other.destroy();
    return answer;
  });
}
