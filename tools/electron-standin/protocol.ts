/**
 * protocol.handle(). Chromium doesn't know the app:// scheme. So each host of a handled scheme becomes an http origin,
 * http://<host>.<scheme>.localhost (a secure context), and a loopback server passes its requests to the app's handler.
 * --host-resolver-rules gives Chromium the server's port, so the origin and the page's storage are the same in every
 * run. The main process only sees app:// URLs.
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

/** The schemes that the app registered, without the colon. */
export const registeredSchemes = (): string[] => [...registered];

/** Allows `handle`, and forbids registering more schemes. */
export function protocolIsReady(): void {
  appIsReady = true;
}

// Any local process can reach a loopback port. Only our Chromium has this cookie, and its pages can't read it.
const cookie = { name: 'standin', value: randomBytes(24).toString('hex') };
/** Gives Chromium the cookie that the server requires. */
export async function admitChromium(): Promise<void> {
  const cookies = registeredSchemes().map((scheme) => ({
    ...cookie,
    domain: `.${scheme}.localhost`,
    httpOnly: true,
    sameSite: 'Strict' as const,
  }));
  if (cookies.length) await browser.send('Storage.setCookies', { cookies });
}

let mayLoad: Promise<void> = Promise.resolve();
/** Delays the response to every document until `until` resolves: when the window being opened has its preload. */
export function delayDocuments(until: Promise<void>): void {
  mayLoad = until;
}

const server = http.createServer((request, response) => {
  respond(request, response).catch((error: unknown) => {
    console.error('Error in a protocol handler:', error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  });
});
server.unref();

/** Resolves to the server's port when it listens. */
export const loopbackPort = new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
});

async function respond(incoming: http.IncomingMessage, outgoing: http.ServerResponse): Promise<void> {
  const cookies = incoming.headers.cookie?.split('; ') ?? [];
  if (!cookies.includes(`${cookie.name}=${cookie.value}`)) return void outgoing.writeHead(403).end();
  if (incoming.headers['sec-fetch-dest'] === 'document') await mayLoad;
  const url = fromPage(`http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`);
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  const isFavicon = incoming.url === '/favicon.ico'; // Chromium requests one by itself, Electron doesn't
  if (!handler || isFavicon) return void outgoing.writeHead(404).end();
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!['host', 'connection', 'cookie'].includes(name)) headers.set(name, String(value));
  }
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const body = hasBody ? { body: Readable.toWeb(incoming) as BodyInit, duplex: 'half' as const } : {};
  const response = await handler(new Request(url, { method: incoming.method ?? 'GET', headers, ...body }));
  outgoing.writeHead(response.status, [...response.headers].map(headerForPage));
  if (!response.body) return void outgoing.end();
  Readable.fromWeb(response.body as ReadableStream)
    .on('error', () => outgoing.destroy())
    .pipe(outgoing);
}

/** Translates the app's schemes in a content security policy (`connect-src app:`) to the page's origins. */
function headerForPage([name, value]: [string, string]): [string, string] {
  if (!name.startsWith('content-security-policy')) return [name, value];
  const sources = /\b([a-z-]+):(?:\/\/([\w.-]+))?/g;
  const translate = (source: string, scheme: string, host = '*'): string =>
    registered.has(scheme) ? `http://${host}.${scheme}.localhost` : source;
  return [name, value.replace(sources, translate)];
}

/** The page's address for an address of the app: http for the app's own schemes, any other unchanged. */
export function toPage(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return registered.has(scheme) ? `http://${host}.${scheme}.localhost${rest || '/'}` : url;
}

/** The reverse of `toPage`. */
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
