/**
 * The page comes from `app://uncurl/`, served from the built renderer's folder and from nowhere else. A scheme of our
 * own instead of `file://`: it has a real origin, so that the page's rules (CSP, storage) hold.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const scheme = 'app';
export const host = 'uncurl';
export const startPage = `${scheme}://${host}/index.html`;

/** Privileges to be registered once, before the app is ready. */
export const schemePrivileges = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const;

/** Only what the page itself brings: no network, no inline scripts or styles, no frames. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
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
 * The file that an address stands for, or undefined where there can be none: another host, a path that leads out of
 * the folder, a kind of file that the page does not consist of.
 */
export function fileFor(address: string, folder: string): { file: string; contentType: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== `${scheme}:` || url.host !== host) return undefined;
  let asked: string;
  try {
    asked = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  // A backslash separates folders on Windows, and a NUL ends the name for some system calls.
  if (/[\\\0]/.test(asked)) return undefined;
  const file = path.join(folder, asked);
  if (!file.startsWith(folder + path.sep)) return undefined;
  const contentType = contentTypes[path.extname(file)];
  return contentType === undefined ? undefined : { file, contentType };
}

/** Answers the page's requests out of `folder`. */
export function pageServer(folder: string): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const found = fileFor(url, folder);
    const body = found && (await readFile(found.file).catch(() => undefined));
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

/** Whether an address belongs to the page: compared by scheme and host, since Node gives `app:` no origin. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host;
}
