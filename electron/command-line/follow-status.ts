/** Follows the running app's status, for `uncurl status --follow`. */
import net from 'node:net';
import { isNotListening, REPLY_TIMEOUT_MS, understood } from './client.ts';
import { LONGEST_REPLY, writeRequest, type Reply } from './protocol.ts';
import { ensureOwnFolder, type SocketLocation } from './socket-location.ts';

/**
 * Yields the app's replies: its status, and again whenever it has changed. Ends when the app does. Yields nothing if
 * nothing listens at the location. While the caller is busy, the app drops all but the newest status.
 *
 * @param timeoutMs how long the first reply may take, in ms of real time
 * @throws if the socket's folder isn't private, a reply can't be parsed, or the first doesn't arrive in time
 */
export async function* followStatus(
  location: SocketLocation,
  timeoutMs = REPLY_TIMEOUT_MS,
): AsyncGenerator<Reply, void> {
  if (location.ownFolder !== null) ensureOwnFolder(location.ownFolder);
  const connection = net.connect(location.path);
  connection.write(writeRequest({ kind: 'followStatus' }));
  const timeout = setTimeout(() => connection.destroy(new Error('timed out')), timeoutMs);
  let replied = false;
  try {
    for await (const line of linesOf(connection)) {
      clearTimeout(timeout);
      replied = true;
      yield understood(line);
    }
  } catch (error) {
    if (isNotListening(error) || (replied && isLostConnection(error))) return;
    throw error;
  } finally {
    clearTimeout(timeout);
    connection.destroy();
  }
  if (!replied) understood('');
}

async function* linesOf(connection: net.Socket): AsyncGenerator<string, void> {
  let received = '';
  for await (const text of connection.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (received + text).split('\n');
    received = lines.pop() ?? '';
    if (received.length > LONGEST_REPLY) throw new Error('the reply is too long');
    yield* lines;
  }
}

/** Whether the app was killed. */
function isLostConnection(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
}
