/** session.defaultSession, the only session: which requests and which permissions its pages get. */
import { browser } from './chromium.ts';
import type { PausedRequest, RequestPattern } from './devtools.ts';
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

/** `*://*.example.org/*`, `<all_urls>`: the match patterns of extensions. */
function asExpression(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/** Which requests Chromium pauses for us: navigations always (for will-navigate), others when the app filters them. */
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

/** Asks the app's filter whether a request may be made. */
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

/** Electron's name of a permission, and Chromium's names for it. */
const permissions: Record<string, string[]> = {
  'clipboard-read': ['clipboard-read'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
};

/** Chromium cannot ask us at the moment of a request, so the handlers are asked beforehand, once a page. */
export function decidePermissions(contents: { getURL(): string }): void {
  const requestingUrl = contents.getURL();
  const asked = contents as unknown as Electron.WebContents;
  for (const [permission, names] of Object.entries(permissions)) {
    const set = (granted: boolean): void => {
      const setting = granted ? 'granted' : 'denied';
      for (const name of names) void browser.tell('Browser.setPermission', { permission: { name }, setting });
    };
    const check =
      checkPermission?.(asked, permission as never, requestingUrl, { isMainFrame: true, requestingUrl }) ??
      true;
    if (!check || !requestPermission)
      set(check); // without handlers Electron grants everything
    else requestPermission(asked, permission as never, set, { isMainFrame: true, requestingUrl });
  }
}

export const defaultSession = strict('session', {
  protocol,
  webRequest: strict('webRequest', {
    onBeforeRequest(
      first: Electron.WebRequestFilter | RequestListener | null,
      second?: RequestListener | null,
    ): void {
      const listener = typeof first === 'function' ? first : second;
      const urls = first && 'urls' in first ? first.urls : ['<all_urls>'];
      filter = listener ? { patterns: urls.map(asExpression), listener } : undefined;
    },
  }),
  setPermissionRequestHandler(handler: RequestHandler): void {
    requestPermission = handler;
  },
  setPermissionCheckHandler(handler: CheckHandler): void {
    checkPermission = handler;
  },
});
export const session = strict('session', { defaultSession });
