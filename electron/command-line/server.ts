/** Serves command-line requests while the app runs. Bad input and failures here never affect the rest of the app. */
import fs from 'node:fs';
import net from 'node:net';
import * as m from '../../messages/compiled/messages.js';
import type { Log } from '../storage/log.ts';
import { LONGEST_REQUEST, writeReply, type Reply, type Request } from './protocol.ts';
import { readRequest } from './read-request.ts';
import type { Desktop } from '../desktop.ts';
import { ensureOwnFolder, type SocketLocation } from './socket-location.ts';

/** The result of handling a request. */
export type HandledRequest =
  | {
      readonly reply: Reply;
      /** Called once the reply is sent. The connection then stays open until the app ends, so the client can wait for that. */
      readonly afterSending?: () => void;
    }
  /** Takes the connection over. It may stay open for as long as the app runs. */
  | { readonly takeOver: (connection: net.Socket) => void };

export interface ServerParts {
  /** Throws if there is no usable location. */
  readonly socketLocation: () => SocketLocation;
  /** The desktop is the one where the request was made, if the client sent it. */
  readonly handle: (request: Request, desktop: Desktop | undefined) => HandledRequest;
  readonly log: Log;
  /** How many connections `takeOver` may keep open at a time. They don't count against those of other requests. */
  readonly maxTakenOver?: number;
  /** The longest time any other connection may stay open, in ms. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 2000;
const MAX_CONNECTIONS = 16;

/**
 * Starts listening. Only the process that holds the single-instance lock may call this: it replaces a socket left by
 * a killed app. If it can't listen, it logs why and the app runs without the command line.
 */
export function startServer(parts: ServerParts): { close(): void } {
  const { log } = parts;
  const server = net.createServer((connection) => {
    serveConnection(connection, parts);
  });
  server.maxConnections = MAX_CONNECTIONS + (parts.maxTakenOver ?? 0);
  server.on('error', (error) => {
    log.failure('listening to the command line', error);
  });
  try {
    const location = parts.socketLocation();
    if (location.ownFolder !== null) ensureOwnFolder(location.ownFolder);
    if (process.platform === 'win32') server.listen(location.path);
    else listenPrivately(server, location.path);
  } catch (error) {
    log.failure('listening to the command line', error);
  }
  return {
    close: () => {
      server.close();
    },
  };
}

/** Creates the socket under a umask, so other users can't open it even before its mode is set. */
function listenPrivately(server: net.Server, file: string): void {
  const existing = fs.lstatSync(file, { throwIfNoEntry: false });
  if (existing?.isSocket()) fs.rmSync(file);
  else if (existing) throw new Error(`${file} already exists and isn't a socket`);

  server.once('listening', () => {
    fs.chmodSync(file, 0o600);
  });
  const mask = process.umask(0o077);
  try {
    // Creates the file before it returns.
    server.listen(file);
  } finally {
    process.umask(mask);
  }
}

function serveConnection(connection: net.Socket, { handle, log, timeoutMs = TIMEOUT_MS }: ServerParts): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const timeout = setTimeout(() => connection.destroy(), timeoutMs);
  connection.on('close', () => {
    clearTimeout(timeout);
  });
  // A client may disconnect at any time; that isn't a failure of the app.
  connection.on('error', () => connection.destroy());

  const onData = (chunk: Buffer): void => {
    const end = chunk.indexOf('\n');
    size += end === -1 ? chunk.length : end;
    if (size > LONGEST_REQUEST) {
      connection.destroy();
      return;
    }
    chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
    if (end === -1) return;

    connection.off('data', onData);
    connection.resume();
    const handled = handleLine(Buffer.concat(chunks).toString('utf8'), handle, log);
    if ('takeOver' in handled) {
      clearTimeout(timeout);
      handled.takeOver(connection);
      return;
    }
    const { reply, afterSending } = handled;
    if (!afterSending) {
      connection.end(writeReply(reply));
      return;
    }
    clearTimeout(timeout);
    connection.write(writeReply(reply), afterSending);
  };
  connection.on('data', onData);
}

function handleLine(line: string, handle: ServerParts['handle'], log: Log): HandledRequest {
  let received: ReturnType<typeof readRequest>;
  try {
    received = readRequest(line);
  } catch {
    return { reply: { outcome: 'invalid', text: m.command_line_not_understood() } };
  }
  try {
    return handle(received.request, received.desktop);
  } catch (error) {
    log.failure('handling a command-line request', error);
    return { reply: { outcome: 'notNow', text: m.command_line_failed() } };
  }
}
