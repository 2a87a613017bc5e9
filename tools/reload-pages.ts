/** Reloads an Electron app's pages from outside, over Chromium's DevTools protocol; the app needs no code for it. */

interface Target {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

/** Chromium's line on stderr that says where its DevTools listen, when started with --remote-debugging-port=0. */
const announcement = /^DevTools listening on ws:\/\/(127\.0\.0\.1:\d+)\//m;

/** The host and port that Chromium announces in a text, if it does. */
export function announcedDevTools(text: string): string | undefined {
  return announcement.exec(text)?.[1];
}

/** Reloads every page that the app shows now. */
export async function reloadPages(devTools: string): Promise<void> {
  const answer = await fetch(`http://${devTools}/json/list`);
  const targets = (await answer.json()) as Target[];
  await Promise.all(targets.filter(({ type }) => type === 'page').map((target) => reload(target)));
}

async function reload({ webSocketDebuggerUrl }: Target): Promise<void> {
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Page.reload' }));
    socket.onmessage = () => resolve();
    socket.onerror = () => reject(new Error(`The page at ${webSocketDebuggerUrl} does not answer`));
  });
  socket.close();
}
