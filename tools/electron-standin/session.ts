/** session.defaultSession, the only session: the requests and permissions that the app allows its pages. */
import { browser } from './chromium.ts';
import type { PausedRequest, RequestPattern } from './devtools.ts';
import { Emitter } from './event.ts';
import { fromPage, protocol } from './protocol.ts';
import { missing, strict } from './strict.ts';

type RequestListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];

let filter: { patterns: RegExp[]; listener: RequestListener } | undefined;
let checkPermission: CheckHandler = null;
let requestPermission: RequestHandler = null;

/** A regular expression for a match pattern as in extensions: `*://*.example.org/*`, `<all_urls>`. */
function toRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/** The requests that Chromium pauses for us: always navigations (for will-navigate), others if the app filters them. */
export const pausedRequests = (): RequestPattern[] => [
  filter ? { urlPattern: '*' } : { urlPattern: '*', resourceType: 'Document' },
];

const resourceTypes: Partial<
  Record<PausedRequest['resourceType'], Electron.OnBeforeRequestListenerDetails['resourceType']>
> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  WebSocket: 'webSocket',
};
let lastRequest = 0;

/** Asks the app's filter about a request. Resolves to false if the app cancels it. */
export function mayRequest(
  contents: { id: number },
  request: { url: string; method: string; type: PausedRequest['resourceType']; referrer: string },
): Promise<boolean> {
  const url = fromPage(request.url);
  const { patterns, listener } = filter ?? { patterns: [] };
  if (!listener || !patterns.some((pattern) => pattern.test(url))) return Promise.resolve(true);
  const details: Electron.OnBeforeRequestListenerDetails = {
    id: ++lastRequest,
    url,
    method: request.method,
    resourceType: resourceTypes[request.type] ?? 'other',
    webContents: contents as unknown as Electron.WebContents,
    webContentsId: contents.id,
    referrer: fromPage(request.referrer),
    timestamp: Date.now(),
    uploadData: [],
  };
  return new Promise((resolve) => {
    listener(details, ({ cancel = false, redirectURL }) => {
      if (redirectURL) throw missing('redirectURL of webRequest.onBeforeRequest');
      resolve(!cancel);
    });
  });
}

/** Chromium's names for each of Electron's permissions. */
const permissions: Record<string, string[]> = {
  'clipboard-read': ['clipboard-read'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
};

/** Calls the app's permission handlers once for each page, in advance: Chromium can't ask us when a page does. */
export function decidePermissions(contents: { getURL(): string }): void {
  const requestingUrl = contents.getURL();
  const electronContents = contents as unknown as Electron.WebContents;
  for (const [permission, names] of Object.entries(permissions)) {
    const set = (granted: boolean): void => {
      const setting = granted ? 'granted' : 'denied';
      for (const name of names)
        void browser.trySend('Browser.setPermission', { permission: { name }, setting });
    };
    const check =
      checkPermission?.(electronContents, permission as never, requestingUrl, {
        isMainFrame: true,
        requestingUrl,
      }) ?? true;
    if (!check || !requestPermission)
      set(check); // without handlers, Electron grants everything
    else requestPermission(electronContents, permission as never, set, { isMainFrame: true, requestingUrl });
  }
}

export const defaultSession = strict(
  'session',
  // Chromium refuses downloads by itself, and asks for no device.
  Object.assign(new Emitter('session', ['will-download']), {
    protocol,
    webRequest: strict('webRequest', {
      onBeforeRequest(
        first: Electron.WebRequestFilter | RequestListener | null,
        second?: RequestListener | null,
      ): void {
        const listener = typeof first === 'function' ? first : second;
        const urls = first && 'urls' in first ? first.urls : ['<all_urls>'];
        filter = listener ? { patterns: urls.map(toRegExp), listener } : undefined;
      },
    }),
    setPermissionRequestHandler(handler: RequestHandler): void {
      requestPermission = handler;
    },
    setPermissionCheckHandler(handler: CheckHandler): void {
      checkPermission = handler;
    },
    setDevicePermissionHandler(): void {},
    // The system's Chromium checks no spelling in an app window.
    setSpellCheckerEnabled(): void {},
    setSpellCheckerLanguages(): void {},
    setSpellCheckerDictionaryDownloadURL(): void {},
  }),
);
export const session = strict('session', { defaultSession });

browser.on('started', () => void browser.trySend('Browser.setDownloadBehavior', { behavior: 'deny' }));
