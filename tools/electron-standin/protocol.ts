/**
 * protocol.handle(): Chromium knows no app:// scheme, so each host of a handled scheme becomes an http origin
 * (http://<host>.<scheme>.localhost, a secure context) that the app's own handler answers through a loopback server.
 * Chromium is told where that listens (--host-resolver-rules), so the origin, and with it the page's storage, stays
 * the same from run to run. URLs turn back into app:// wherever the main process sees them.
 */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { browser } from './chromium.ts';
import { missing, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

let appIsReady = false;
const registered = new Set<string>();
export const handlers = new Map<string, Handler>();

/** The schemes that the app registered, without a colon. */
export const registeredSchemes = (): string[] => [...registered];

/** From now on `handle` may be called, and registering is too late. */
export function protocolIsReady(): void {
  appIsReady = true;
}

// Anybody on this machine can reach a loopback port. Only our Chromium has this cookie, and its pages cannot read it.
const cookie = { name: 'standin', value: randomBytes(24).toString('hex') };
export async function admitChromium(): Promise<void> {
  const cookies = registeredSchemes().map((scheme) => ({
    ...cookie,
    domain: `.${scheme}.localhost`,
    httpOnly: true,
    sameSite: 'Strict' as const,
  }));
  if (cookies.length) await browser.send('Storage.setCookies', { cookies });
}

/** Documents wait here until the window being opened has its preload in place. */
let gate: Promise<void> = Promise.resolve();
export function holdDocuments(until: Promise<void>): void {
  gate = until;
}

const server = http.createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error('Error in a protocol handler:', error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  });
});
server.unref();

/** The loopback port, once it listens. */
export const loopbackPort = new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
});

async function answer(incoming: http.IncomingMessage, outgoing: http.ServerResponse): Promise<void> {
  const cookies = incoming.headers.cookie?.split('; ') ?? [];
  if (!cookies.includes(`${cookie.name}=${cookie.value}`)) return void outgoing.writeHead(403).end();
  if (incoming.headers['sec-fetch-dest'] === 'document') await gate;
  const url = fromPage(`http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`);
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  const isFavicon = incoming.url === '/favicon.ico'; // Chromium asks for one by itself, Electron does not
  if (!handler || isFavicon) return void outgoing.writeHead(404).end();
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!['host', 'connection', 'cookie'].includes(name)) headers.set(name, String(value));
  }
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const body = hasBody ? { body: Readable.toWeb(incoming) as BodyInit, duplex: 'half' as const } : {};
  const response = await handler(new Request(url, { method: incoming.method ?? 'GET', headers, ...body }));
  outgoing.writeHead(response.status, [...response.headers].map(forPage));
  if (!response.body) return void outgoing.end();
  Readable.fromWeb(response.body as ReadableStream)
    .on('error', () => outgoing.destroy())
    .pipe(outgoing);
}

/** A content security policy may name the scheme (`connect-src app:`), which the page knows by another name. */
function forPage([name, value]: [string, string]): [string, string] {
  if (!name.startsWith('content-security-policy')) return [name, value];
  const sources = /\b([a-z-]+):(?:\/\/([\w.-]+))?/g;
  const translate = (source: string, scheme: string, host = '*'): string =>
    registered.has(scheme) ? `http://${host}.${scheme}.localhost` : source;
  return [name, value.replace(sources, translate)];
}

/** app://host/path as the page's address; other addresses as they are. */
export function toPage(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return registered.has(scheme) ? `http://${host}.${scheme}.localhost${rest || '/'}` : url;
}

/** A page's address as the app knows it. */
export function fromPage(url: string): string {
  const [all, host = '', scheme = ''] =
    /^http:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)/.exec(url) ?? [];
  return all && registered.has(scheme) ? `${scheme}://${host}${url.slice(all.length)}` : url;
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (appIsReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure)
        throw missing('a scheme that is not standard and secure');
      registered.add(scheme);
    }
  },
  handle(
    scheme: string,
    handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>,
  ): void {
    if (!appIsReady) throw new Error('Session can only be received when app is ready');
    if (!registered.has(scheme)) throw missing(`protocol.handle for the unregistered scheme ${scheme}`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});
