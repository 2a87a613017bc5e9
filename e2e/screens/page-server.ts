/**
 * The page by itself: built anew and served from 127.0.0.1, under the same content security policy that the app sets.
 */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { compileMessages } from '../../tools/messages.ts';
import { repository } from '../../tools/repository.ts';

/** As strict as the app's own (`electron/security/app-protocol.ts`): nothing inline, nothing from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

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
  const server = http.createServer((request, response) => {
    // Browsers ask for it by themselves; the app's window does not.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const asked = request.url === '/' ? '/index.html' : (request.url ?? '');
    const file = path.join(folder, path.normalize(asked));
    if (!file.startsWith(folder + path.sep) || !fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
    });
    response.end(fs.readFileSync(file));
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
