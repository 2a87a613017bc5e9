/** Serves the built page from 127.0.0.1, with the same headers as the app. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { host, pageServer as appServer, scheme } from '../../electron/security/app-protocol.ts';

export interface PageServer {
  /** The server's address, with a slash at its end. */
  readonly address: string;
  close(): void;
}

/** Serves the page that was built into a folder, until the server is closed. */
export async function servePage(folder: string): Promise<PageServer> {
  const serve = appServer(folder);
  const server = http.createServer((request, response) => {
    // Browsers request it by themselves; the app's window doesn't.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    void serve({ url: `${scheme}://${host}${request.url ?? ''}` }).then(async (served) => {
      response.writeHead(served.status, Object.fromEntries(served.headers));
      response.end(await served.bytes());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => void server.close(),
  };
}
