/** Sends a command line's request to the running app. */
import net from 'node:net';
import { LONGEST_REPLY, writeRequest, type Reply, type Request } from './protocol.ts';
import { readReply } from './read-reply.ts';
import type { Desktop } from '../desktop.ts';
import { ensureOwnFolder, type SocketLocation } from './socket-location.ts';

/** How long the reply may take, in ms. After `quit` this includes the time until the app has ended. */
export const REPLY_TIMEOUT_MS = 10_000;

export interface SendOptions {
  /** Where the request is made. */
  readonly desktop?: Desktop;
  /** In ms of real time. */
  readonly timeoutMs?: number;
}

/**
 * Sends a request and waits until the app closes the connection. After `quit`, that is when the app ends.
 *
 * @returns the reply, or undefined if nothing listens at the location
 * @throws if the socket's folder isn't private, the reply can't be parsed, or none arrives in time
 */
export async function sendRequest(
  location: SocketLocation,
  request: Request,
  { desktop, timeoutMs = REPLY_TIMEOUT_MS }: SendOptions = {},
): Promise<Reply | undefined> {
  // Another user could have put a socket where ours would be.
  if (location.ownFolder !== null) ensureOwnFolder(location.ownFolder);
  const line = await exchange(location.path, writeRequest(request, desktop), timeoutMs);
  return line === undefined ? undefined : understood(line);
}

/** Parses a reply line. @throws if it can't be parsed; the message is for the user */
export function understood(line: string): Reply {
  try {
    return readReply(line);
  } catch {
    throw new Error("its reply can't be understood; it may be another version");
  }
}

/** Whether an error of a connection means that nothing listens there. */
export function isNotListening(error: unknown): boolean {
  return ['ENOENT', 'ECONNREFUSED'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function exchange(socket: string, line: string, timeoutMs: number): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  let received = '';
  const connection = net.connect(socket, () => {
    connection.write(line);
  });
  connection.setEncoding('utf8');
  const timeout = setTimeout(() => {
    connection.destroy(new Error('timed out'));
  }, timeoutMs);
  connection.on('data', (text: string) => {
    received += text;
    if (received.length > LONGEST_REPLY) connection.destroy(new Error('the reply is too long'));
  });
  connection.on('error', (error) => {
    // Once the reply is complete, it doesn't matter how the connection ends.
    if (received.endsWith('\n')) resolve(received);
    else if (isNotListening(error)) resolve(undefined);
    else reject(error);
  });
  connection.on('close', () => {
    clearTimeout(timeout);
    resolve(received);
  });
  return promise;
}
