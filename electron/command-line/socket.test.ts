/** Server and client together, on real sockets. */
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { sendRequest } from './client.ts';
import { writeReply, writeRequest, type Reply, type Request } from './protocol.ts';
import { startServer, type HandledRequest, type ServerParts } from './server.ts';
import type { SocketLocation } from './socket-location.ts';

const done: Reply = { outcome: 'done', text: 'Paused until 14:30' };
const resume: Request = { kind: 'command', command: { name: 'resume' } };

interface ServerOptions {
  location?: SocketLocation;
  handle?: (request: Request) => HandledRequest;
  timeoutMs?: number;
}

function unusedLocation(): SocketLocation {
  return { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
}

/** Starts a server and records its requests. */
function startTestServer({
  location = unusedLocation(),
  handle = () => ({ reply: done }),
  timeoutMs,
}: ServerOptions = {}) {
  const log = recordingLog();
  const requests: Request[] = [];
  const parts: ServerParts = {
    socketLocation: () => location,
    log,
    handle: (request) => {
      requests.push(request);
      return handle(request);
    },
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  const server = startServer(parts);
  onTestFinished(() => {
    server.close();
  });
  return { location, log, requests, server };
}

/** Sends raw data and returns everything received until the connection closes. */
async function sendRaw(location: SocketLocation, ...texts: (string | Buffer)[]): Promise<string> {
  const connection = net.connect(location.path).setEncoding('utf8');
  let received = '';
  connection.on('data', (text: string) => (received += text));
  connection.on('error', () => undefined);
  for (const text of texts) connection.write(text);
  await once(connection, 'close');
  return received;
}

/** Starts another program's server at the app's location. */
async function startImpostor(respond: (connection: net.Socket) => void): Promise<SocketLocation> {
  const location = unusedLocation();
  const server = net.createServer(respond).listen(location.path);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return location;
}

test('a request gets a reply', async () => {
  const { location, requests } = startTestServer();
  expect(await sendRequest(location, resume)).toEqual(done);
  expect(requests).toEqual([resume]);
});

test('other users can never open the socket, not even before its mode is set', async () => {
  const chmod = vi.spyOn(fs, 'chmodSync').mockImplementation(() => undefined);
  onTestFinished(() => {
    chmod.mockRestore();
  });
  const before = process.umask(0o000);
  const bare = startTestServer();
  expect(process.umask(before), 'the mask is restored').toBe(0o000);
  expect(fs.statSync(bare.location.path).mode & 0o077, 'before its mode is set').toBe(0);

  chmod.mockRestore();
  const { location } = startTestServer();
  await sendRequest(location, resume);
  expect(fs.statSync(location.path).mode & 0o777).toBe(0o600);
});

test('there is no reply if nothing listens', async () => {
  expect(await sendRequest(unusedLocation(), resume)).toBeUndefined();
});

test('a killed app’s socket gives no reply, and the next app replaces it', async () => {
  const location = unusedLocation();
  const killed = net.createServer().listen(location.path);
  await once(killed, 'listening');
  // A killed app leaves its socket behind, but closing the server removes it.
  fs.renameSync(location.path, `${location.path}.left`);
  killed.close();
  fs.renameSync(`${location.path}.left`, location.path);

  expect(await sendRequest(location, resume)).toBeUndefined();
  startTestServer({ location });
  expect(await sendRequest(location, resume)).toEqual(done);
});

test('a file that isn’t a socket is left alone, and the failure is logged', () => {
  const location = unusedLocation();
  fs.writeFileSync(location.path, 'precious');
  const { log } = startTestServer({ location });
  expect(log.lines).toEqual([expect.stringContaining("already exists and isn't a socket")]);
  expect(fs.readFileSync(location.path, 'utf8')).toBe('precious');
});

test('closing the server removes the socket', async () => {
  const { location, server } = startTestServer();
  await sendRequest(location, resume);
  server.close();
  expect(fs.existsSync(location.path)).toBe(false);
  expect(await sendRequest(location, resume)).toBeUndefined();
});

test.each<[string, (string | Buffer)[]]>([
  ['text that isn’t JSON', ['hello\n']],
  ['an empty line', ['\n']],
  ['bytes that aren’t UTF-8', [Buffer.from([0xff, 0xfe, 0x00, 0x0a])]],
  ['a request of another version', [writeRequest(resume).replace('"version":1', '"version":2')]],
  ['an unknown request', [JSON.stringify({ version: 1, request: { kind: 'everything' } }), '\n']],
  [
    'a command of the window',
    [JSON.stringify({ version: 1, request: { kind: 'command', command: { name: 'finish' } } }), '\n'],
  ],
  [
    'a pause out of range',
    [
      JSON.stringify({
        version: 1,
        request: { kind: 'command', command: { name: 'pause', until: { minutes: 1e9 } } },
      }),
      '\n',
    ],
  ],
])('%s gets an "invalid" reply', async (_name, texts) => {
  const { location, requests } = startTestServer();
  expect(await sendRaw(location, ...texts)).toContain('"outcome":"invalid"');
  expect(requests).toEqual([]);
  expect(await sendRequest(location, resume), 'later requests still get replies').toEqual(done);
});

test('a request may arrive in pieces, and anything after its line is ignored', async () => {
  const { location, requests } = startTestServer();
  const line = writeRequest(resume);
  expect(await sendRaw(location, line.slice(0, 9), line.slice(9), line)).toBe(writeReply(done));
  expect(requests).toEqual([resume]);
});

test('a client that sends too much is disconnected', async () => {
  const { location, requests } = startTestServer();
  const spaces = ' '.repeat(5000);
  expect(await sendRaw(location, spaces)).toBe('');
  expect(await sendRaw(location, spaces + writeRequest(resume))).toBe('');
  expect(requests).toEqual([]);
  expect(await sendRequest(location, resume)).toEqual(done);
});

test('a client that sends nothing, or an unfinished line, is disconnected without blocking others', async () => {
  const { location, requests } = startTestServer({ timeoutMs: 150 });
  const silent = sendRaw(location);
  const endless = sendRaw(location, '{"version":1,');
  expect(await sendRequest(location, resume)).toEqual(done);
  expect(await Promise.all([silent, endless])).toEqual(['', '']);
  expect(requests).toEqual([resume]);
});

test('a connection that was taken over stays open for longer, without blocking others', async () => {
  const { promise: takenOver, resolve } = Promise.withResolvers<net.Socket>();
  const { location } = startTestServer({
    timeoutMs: 50,
    handle: ({ kind }) => (kind === 'followStatus' ? { takeOver: resolve } : { reply: done }),
  });
  const received = sendRaw(location, writeRequest({ kind: 'followStatus' }));
  const connection = await takenOver;
  await sendRaw(location);
  await sendRaw(location);
  expect(connection.writable, 'after silent clients were disconnected').toBe(true);
  expect(await sendRequest(location, resume)).toEqual(done);
  connection.end('news\n');
  expect(await received).toBe('news\n');
});

test('a client that disconnects early doesn’t affect others', async () => {
  const { location, log } = startTestServer();
  const client = net.connect(location.path, () => {
    client.write(writeRequest(resume));
    client.destroy();
  });
  await once(client, 'close');
  expect(await sendRequest(location, resume)).toEqual(done);
  expect(log.lines).toEqual([]);
});

test('a failure while handling a request is logged, and the client gets a reply', async () => {
  const { location, log } = startTestServer({
    handle: () => {
      throw new Error('no library');
    },
  });
  expect(await sendRequest(location, resume)).toMatchObject({ outcome: 'notNow' });
  expect(log.lines).toEqual(['handling a command-line request failed: no library']);
});

test('after `quit`, the client waits until the app has ended, however long that takes', async () => {
  const events: string[] = [];
  let clientConnection: net.Socket | undefined;
  const createServer = vi.spyOn(net, 'createServer').mockImplementationOnce(
    ((listener: (connection: net.Socket) => void) =>
      new net.Server((connection) => {
        clientConnection ??= connection;
        listener(connection);
      })) as typeof net.createServer,
  );
  const location = unusedLocation();
  startTestServer({
    location,
    timeoutMs: 50,
    handle: () => ({
      reply: done,
      afterSending: () => {
        events.push('quits');
        // The app ends later than the timeout of other connections.
        net.connect(location.path).on('close', () => {
          events.push('ends');
          clientConnection?.destroy();
        });
      },
    }),
  });
  createServer.mockRestore();
  expect(await sendRequest(location, { kind: 'quit' })).toEqual(done);
  expect(events).toEqual(['quits', 'ends']);
});

test.each<[string, (connection: net.Socket) => void]>([
  ['timed out', () => undefined],
  ['the reply is too long', (connection) => connection.write(' '.repeat(70_000))],
  ["can't be understood", (connection) => connection.end('hello\n')],
  ["can't be understood", (connection) => connection.end()],
  ["can't be understood", (connection) => connection.end('{"version":1,"reply":{"outcome":"perhaps"}}\n')],
])('a reply from another program fails with "%s"', async (reason, respond) => {
  const location = await startImpostor(respond);
  await expect(sendRequest(location, resume, { timeoutMs: 200 })).rejects.toThrow(reason);
});

test('a socket in a folder that others can enter isn’t used', async () => {
  const ownFolder = temporaryFolder();
  fs.chmodSync(ownFolder, 0o755);
  const location = { path: path.join(ownFolder, 'uncurl.sock'), ownFolder };
  const { log } = startTestServer({ location });
  expect(log.lines).toEqual([expect.stringContaining("isn't private to this user")]);
  await expect(sendRequest(location, resume)).rejects.toThrow("isn't private to this user");
});
