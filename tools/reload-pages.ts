/** Reloads an Electron app's pages over Chromium's DevTools protocol, so that the app needs no code for it. */

interface Target {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

/** The line that Chromium prints to stderr with the address of its DevTools, if started with --remote-debugging-port. */
const announcement = /^DevTools listening on ws:\/\/(127\.0\.0\.1:\d+)\//m;

/** Returns the host and port of Chromium's DevTools, or undefined if the text lacks Chromium's line about them. */
export function devToolsAddress(text: string): string | undefined {
  return announcement.exec(text)?.[1];
}

/**
 * Reloads every page that the app shows now.
 *
 * @param devTools host and port
 * @throws if the app or one of its pages can't be reached
 */
export async function reloadPages(devTools: string): Promise<void> {
  const response = await fetch(`http://${devTools}/json/list`);
  const targets = (await response.json()) as Target[];
  await Promise.all(targets.filter(({ type }) => type === 'page').map((target) => reload(target)));
}

async function reload({ webSocketDebuggerUrl }: Target): Promise<void> {
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Page.reload' }));
    socket.onmessage = () => resolve();
    socket.onerror = () => reject(new Error(`The page at ${webSocketDebuggerUrl} can't be reached`));
  });
  socket.close();
}
