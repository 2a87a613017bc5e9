/** The scripts that run in each document before its own: the bridge in the page's world, the preload in another. */
import fs from 'node:fs';
import vm from 'node:vm';
import { app } from './app.ts';
import { makeCodec } from './codec.ts';
import { makeBridge } from './page/bridge.ts';
import { startPreloadWorld, type PreloadInfo } from './page/preload-world.ts';
import { registeredSchemes } from './protocol.ts';

/** Source text that calls a function. `values` are source text too. */
function callTo(called: (...values: never[]) => unknown, ...values: string[]): string {
  return `(${called.toString()})(${values.join(', ')})`;
}

/**
 * The source text of the bridge in the page's world.
 *
 * @param secret an event name that only the page's two worlds know
 */
export function bridgeScript(secret: string): string {
  return callTo(makeBridge, `'${secret}'`, `'page'`);
}

/**
 * The source text of the preload's world.
 *
 * @param file the preload, or undefined if the window has none
 * @param failed called when the preload can't be used; the page then loads without it
 */
export function preloadScript(
  secret: string,
  file: string | undefined,
  failed: (error: Error) => void,
): string {
  const info: PreloadInfo = {
    process: {
      platform: process.platform,
      arch: process.arch,
      versions: process.versions,
      type: 'renderer',
    },
    schemes: registeredSchemes().map((scheme) => `${scheme}:`),
    // A second DevTools client accepts beforeunload dialogs. Under Playwright, close with win.close().
    asksBeforeClosing: !app.commandLine.hasSwitch('remote-debugging-port'),
  };
  Object.assign(info.process, { sandboxed: true, contextIsolated: true, env: process.env });
  const values = [callTo(makeCodec), callTo(makeBridge, `'${secret}'`, `'preload'`), JSON.stringify(info)];
  const preload = file === undefined ? 'undefined' : preloadText(file, failed);
  return `if (window === window.top) ${callTo(startPreloadWorld, ...values, preload)}`;
}

function preloadText(file: string, failed: (error: Error) => void): string {
  try {
    const preload = `function (require, module, exports, process) {${fs.readFileSync(file, 'utf8')}\n}`;
    new vm.Script(`(${preload})`, { filename: file }); // a sandboxed preload must be CommonJS
    return preload;
  } catch (error) {
    failed(error as Error);
    return 'undefined';
  }
}
