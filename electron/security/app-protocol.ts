/**
 * Serves the page at `app://uncurl/`, from the built renderer's folder only. Unlike `file://`, a custom scheme has a
 * real origin, which the Content Security Policy and the page's storage depend on.
 */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { lookUp } from '../../content/look-up.ts';

export const scheme = 'app';
export const host = 'uncurl';
export const startPage = `${scheme}://${host}/index.html`;

/** The scheme's privileges. Register them once, before the app is ready. */
export const schemePrivileges = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** Allows only the page's own files: no network, no inline scripts or styles, no frames, no workers. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/**
 * Returns the file for an address. Returns undefined for another host, a path outside the folder, or a file type that
 * the page doesn't use.
 */
export function fileFor(address: string, folder: string): { file: string; contentType: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== `${scheme}:` || url.host !== host) return undefined;
  let pathname: string;
  try {
    pathname = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  // A backslash separates folders on Windows, and a NUL ends the path for some system calls.
  if (/[\\\0]/.test(pathname)) return undefined;
  const file = path.join(folder, pathname);
  if (!file.startsWith(folder + path.sep)) return undefined;
  const contentType = lookUp(contentTypes, path.extname(file));
  return contentType === undefined ? undefined : { file, contentType };
}

/** Returns a handler that serves the files in `folder`, or a 404 response for anything else. */
export function pageServer(folder: string): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const found = fileFor(url, folder);
    const body = found && (await readInside(folder, found.file).catch(() => undefined));
    if (!found || !body)
      return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': found.contentType,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    });
  };
}

/** Reads a file. @throws if there is none, or if a link leads out of the folder */
async function readInside(folder: string, file: string): Promise<Buffer> {
  const real = await realpath(file);
  if (!real.startsWith((await realpath(folder)) + path.sep)) throw new Error(`${file} is outside ${folder}`);
  return readFile(real);
}

/** Whether an address belongs to the page. Compares scheme and host, because in Node an `app:` URL's origin is "null". */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host;
}
