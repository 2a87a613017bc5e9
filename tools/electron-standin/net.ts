/** net.fetch(): the global fetch, which can also read file: URLs and the app's own schemes. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { handlers } from './protocol.ts';
import { strict } from './strict.ts';

/** Chromium's content types by file extension. */
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

async function readFile(url: string): Promise<Response> {
  const file = fileURLToPath(url);
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND');
  const blob = await fs.openAsBlob(file, { type });
  return new Response(blob, { headers: { 'content-type': type, 'content-length': String(blob.size) } });
}

export const net = strict('net', {
  async fetch(input: string | GlobalRequest, init?: RequestInit): Promise<GlobalResponse> {
    const url = typeof input === 'string' ? input : input.url;
    if (url.startsWith('file:')) return readFile(url);
    const handler = handlers.get(new URL(url).protocol.slice(0, -1));
    return handler ? handler(new Request(input, init)) : fetch(input, init);
  },
});
