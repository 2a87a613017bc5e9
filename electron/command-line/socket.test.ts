/** Server and client together, on real sockets. */
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { rememberingLog } from '../testing/remembering-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { ask } from './client.ts';
import { writeAnswer, writeRequest, type Answer, type Request } from './protocol.ts';
import { serve, type Reply, type ServerParts } from './server.ts';
import type { SocketLocation } from './socket-location.ts';

const done: Answer = { outcome: 'done', text: 'Paused until 14:30' };
const resume: Request = { ask: 'command', command: { name: 'resume' } };

interface Serving {
  place?: SocketLocation;
  reply?: (request: Request) => Reply;
  patience?: number;
}

function freePlace(): SocketLocation {
  return { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
}

/** An app that listens, and everything that it was asked. */
function serving({ place = freePlace(), reply = () => ({ answer: done }), patience }: Serving = {}) {
  const log = rememberingLog();
  const asked: Request[] = [];
  const parts: ServerParts = {
    place: () => place,
    log,
    reply: (request) => {
      asked.push(request);
      return reply(request);
    },
    ...(patience === undefined ? {} : { patience }),
  };
  const server = serve(parts);
  onTestFinished(() => {
    server.close();
  });
  return { place, log, asked, server };
}

/** Something that is no client of ours: what it is told until the connection closes. */
async function say(place: SocketLocation, ...texts: (string | Buffer)[]): Promise<string> {
  const connection = net.connect(place.path).setEncoding('utf8');
  let heard = '';
  connection.on('data', (text: string) => (heard += text));
  connection.on('error', () => undefined);
  for (const text of texts) connection.write(text);
  await once(connection, 'close');
  return heard;
}

/** Somebody else who listens where the app would, and answers as given. */
async function impostor(answer: (connection: net.Socket) => void): Promise<SocketLocation> {
  const place = freePlace();
  const server = net.createServer(answer).listen(place.path);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return place;
}

test('a question is answered', async () => {
  const { place, asked } = serving();
  expect(await ask(place, resume)).toEqual(done);
  expect(asked).toEqual([resume]);
});

test('the socket is for this person only, from its first moment on', async () => {
  const chmod = vi.spyOn(fs, 'chmodSync').mockImplementation(() => undefined);
  onTestFinished(() => {
    chmod.mockRestore();
  });
  const before = process.umask(0o000);
  const bare = serving();
  expect(process.umask(before), 'the mask is as it was').toBe(0o000);
  expect(fs.statSync(bare.place.path).mode & 0o077, 'before its mode is set').toBe(0);

  chmod.mockRestore();
  const { place } = serving();
  await ask(place, resume);
  expect(fs.statSync(place.path).mode & 0o777).toBe(0o600);
});

test('where nobody listens, nobody answers', async () => {
  expect(await ask(freePlace(), resume)).toBeUndefined();
});

test('the socket of a killed app answers nobody, and the next app takes its place', async () => {
  const place = freePlace();
  const killed = net.createServer().listen(place.path);
  await once(killed, 'listening');
  // A killed app leaves its file behind; one that closes removes the file.
  fs.renameSync(place.path, `${place.path}.left`);
  killed.close();
  fs.renameSync(`${place.path}.left`, place.path);

  expect(await ask(place, resume)).toBeUndefined();
  serving({ place });
  expect(await ask(place, resume)).toEqual(done);
});

test('what is no socket is left alone, and the log says why nobody listens', () => {
  const place = freePlace();
  fs.writeFileSync(place.path, 'precious');
  const { log } = serving({ place });
  expect(log.lines).toEqual([expect.stringContaining('is there and is no socket')]);
  expect(fs.readFileSync(place.path, 'utf8')).toBe('precious');
});

test('closing takes the socket away', async () => {
  const { place, server } = serving();
  await ask(place, resume);
  server.close();
  expect(fs.existsSync(place.path)).toBe(false);
  expect(await ask(place, resume)).toBeUndefined();
});

test.each<[string, (string | Buffer)[]]>([
  ['no JSON', ['hello\n']],
  ['nothing', ['\n']],
  ['bytes', [Buffer.from([0xff, 0xfe, 0x00, 0x0a])]],
  ['another version', [writeRequest(resume).replace('"version":1', '"version":2')]],
  ['an unknown question', [JSON.stringify({ version: 1, request: { ask: 'everything' } }), '\n']],
  [
    'a command of the window',
    [JSON.stringify({ version: 1, request: { ask: 'command', command: { name: 'finish' } } }), '\n'],
  ],
  [
    'a pause out of range',
    [
      JSON.stringify({
        version: 1,
        request: { ask: 'command', command: { name: 'pause', until: { minutes: 1e9 } } },
      }),
      '\n',
    ],
  ],
])('who asks with %s is told that it was not understood', async (_what, texts) => {
  const { place, asked } = serving();
  expect(await say(place, ...texts)).toContain('"outcome":"wrong"');
  expect(asked).toEqual([]);
  expect(await ask(place, resume), 'others are answered as before').toEqual(done);
});

test('a question may come in pieces, and what follows its line is not heard', async () => {
  const { place, asked } = serving();
  const line = writeRequest(resume);
  expect(await say(place, line.slice(0, 9), line.slice(9), line)).toBe(writeAnswer(done));
  expect(asked).toEqual([resume]);
});

test('who says more than fits is cut off', async () => {
  const { place, asked } = serving();
  const spaces = ' '.repeat(5000);
  expect(await say(place, spaces)).toBe('');
  expect(await say(place, spaces + writeRequest(resume))).toBe('');
  expect(asked).toEqual([]);
  expect(await ask(place, resume)).toEqual(done);
});

test('who says nothing, or never ends a line, is cut off, and others are answered meanwhile', async () => {
  const { place, asked } = serving({ patience: 150 });
  const silent = say(place);
  const endless = say(place, '{"version":1,');
  expect(await ask(place, resume)).toEqual(done);
  expect(await Promise.all([silent, endless])).toEqual(['', '']);
  expect(asked).toEqual([resume]);
});

test('who goes away without listening disturbs nobody', async () => {
  const { place, log } = serving();
  const rude = net.connect(place.path, () => {
    rude.write(writeRequest(resume));
    rude.destroy();
  });
  await once(rude, 'close');
  expect(await ask(place, resume)).toEqual(done);
  expect(log.lines).toEqual([]);
});

test('what fails in answering is logged, and said', async () => {
  const { place, log } = serving({
    reply: () => {
      throw new Error('no library');
    },
  });
  expect(await ask(place, resume)).toMatchObject({ outcome: 'notNow' });
  expect(log.lines).toEqual(['answering the command line failed: no library']);
});

test('who asks the app to quit hears when it has ended, however long that takes', async () => {
  const events: string[] = [];
  let theirs: net.Socket | undefined;
  const connected = vi.spyOn(net, 'createServer').mockImplementationOnce(
    ((listener: (connection: net.Socket) => void) =>
      new net.Server((connection) => {
        theirs ??= connection;
        listener(connection);
      })) as typeof net.createServer,
  );
  const place = freePlace();
  serving({
    place,
    patience: 50,
    reply: () => ({
      answer: done,
      afterwards: () => {
        events.push('quits');
        // The app's end comes later than others are cut off.
        net.connect(place.path).on('close', () => {
          events.push('ends');
          theirs?.destroy();
        });
      },
    }),
  });
  connected.mockRestore();
  expect(await ask(place, { ask: 'quit' })).toEqual(done);
  expect(events).toEqual(['quits', 'ends']);
});

test.each<[string, (connection: net.Socket) => void]>([
  ['no answer in time', () => undefined],
  ['the answer is too long', (connection) => connection.write(' '.repeat(70_000))],
  ['not understood', (connection) => connection.end('hello\n')],
  ['not understood', (connection) => connection.end()],
  ['not understood', (connection) => connection.end('{"version":1,"answer":{"outcome":"perhaps"}}\n')],
])('"%s" is said when what answers is not the app', async (reason, answer) => {
  const place = await impostor(answer);
  await expect(ask(place, resume, 200)).rejects.toThrow(reason);
});

test('a socket in a folder that others can enter is not asked', async () => {
  const ownFolder = temporaryFolder();
  fs.chmodSync(ownFolder, 0o755);
  const place = { path: path.join(ownFolder, 'uncurl.sock'), ownFolder };
  const { log } = serving({ place });
  expect(log.lines).toEqual([expect.stringContaining("is not this person's alone")]);
  await expect(ask(place, resume)).rejects.toThrow("is not this person's alone");
});
