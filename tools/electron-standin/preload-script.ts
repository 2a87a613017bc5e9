/** The texts that run in each document before its own scripts: the bridge in the page's world, the preload in its own. */
import fs from 'node:fs';
import vm from 'node:vm';
import { app } from './app.ts';
import { makeCodec } from './codec.ts';
import { makeBridge } from './page/bridge.ts';
import { startPreloadWorld, type PreloadInfo } from './page/preload-world.ts';
import { registeredSchemes } from './protocol.ts';

/** A call as the text of a script: the function's own source, and its values as they stand in it. */
function callTo(called: (...values: never[]) => unknown, ...values: string[]): string {
  return `(${called.toString()})(${values.join(', ')})`;
}

/** @param secret a name that only the two worlds of a page know, by which they find each other */
export function bridgeScript(secret: string): string {
  return callTo(makeBridge, `'${secret}'`, `'page'`);
}

/**
 * The preload and what serves it.
 *
 * @param file undefined where the window has none
 * @param failed called when it cannot be used; the page then goes on without it
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
    // A second DevTools client answers the question by itself: under Playwright, close with win.close().
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
    new vm.Script(`(${preload})`, { filename: file }); // a sandboxed preload is one CommonJS file: no import, no export
    return preload;
  } catch (error) {
    failed(error as Error);
    return 'undefined';
  }
}
