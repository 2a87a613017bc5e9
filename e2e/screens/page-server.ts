/** The page by itself: built anew and served from 127.0.0.1, in all else as the app serves it. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { host, pageServer as appServer, scheme } from '../../electron/security/app-protocol.ts';
import { compileMessages } from '../../tools/messages.ts';
import { repository } from '../../tools/repository.ts';

export interface PageServer {
  /** The page's address. */
  readonly address: string;
  close(): void;
}

/** Builds the page into a folder of its own and serves it until it is closed. */
export async function servePage(): Promise<PageServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'uncurl-page-'));
  await compileMessages();
  await build({
    configFile: path.join(repository, 'renderer/vite.config.ts'),
    mode: 'e2e',
    logLevel: 'warn',
    build: { outDir: folder },
  });
  const answerTo = appServer(folder);
  const server = http.createServer((request, response) => {
    // Browsers ask for it by themselves; the app's window does not.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const asked = request.url === '/' ? '/index.html' : (request.url ?? '');
    void answerTo({ url: `${scheme}://${host}${asked}` }).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.bytes());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
