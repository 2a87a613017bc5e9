/** Builds the page and serves it from 127.0.0.1, with the same headers as the app. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { host, pageServer as appServer, scheme } from '../../electron/security/app-protocol.ts';
import { compileMessages } from '../../tools/messages.ts';
import { repository } from '../../tools/repository.ts';

export interface PageServer {
  /** The server's address, with a slash at its end. */
  readonly address: string;
  /** Stops the server and deletes what was built. */
  close(): void;
}

/**
 * Builds the page into a temporary folder and serves it until the server is closed.
 *
 * @param compiled a folder with compiled messages that take the place of the app's
 */
export async function servePage(compiled?: string): Promise<PageServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'uncurl-page-'));
  await compileMessages();
  await build({
    configFile: path.join(repository, 'renderer/vite.config.ts'),
    mode: 'e2e',
    logLevel: 'warn',
    plugins: compiled === undefined ? [] : [withMessages(compiled)],
    build: { outDir: folder },
  });
  const serve = appServer(folder);
  const server = http.createServer((request, response) => {
    // Browsers request it by themselves; the app's window doesn't.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    void serve({ url: `${scheme}://${host}${request.url ?? ''}` }).then(async (served) => {
      response.writeHead(served.status, Object.fromEntries(served.headers));
      response.end(await served.bytes());
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

/** Has the page import its messages from another folder. */
function withMessages(compiled: string): Plugin {
  const usual = path.join(repository, 'messages/compiled') + path.sep;
  return {
    name: 'other-messages',
    enforce: 'pre',
    async resolveId(source, importer) {
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved?.id.startsWith(usual)) return undefined;
      return path.join(compiled, resolved.id.slice(usual.length));
    },
  };
}
