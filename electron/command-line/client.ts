/** Asks the running app on behalf of the command line. */
import net from 'node:net';
import { LONGEST_ANSWER, readAnswer, writeRequest, type Answer, type Request } from './protocol.ts';
import { ensureOwnFolder, type SocketLocation } from './socket-location.ts';

/** How long an answer, and after it the app's end where that was asked for, may take, in ms. */
const PATIENCE = 10_000;

/**
 * Asks, and waits until the app has closed the connection: after `quit` that is the app's end.
 *
 * @returns undefined when nobody listens there
 * @throws when what comes is no answer, or none comes in time
 */
export async function ask(
  place: SocketLocation,
  request: Request,
  patience = PATIENCE,
): Promise<Answer | undefined> {
  // Others could have put a socket of theirs where ours would be.
  if (place.ownFolder !== null) ensureOwnFolder(place.ownFolder);
  const line = await exchange(place.path, writeRequest(request), patience);
  if (line === undefined) return undefined;
  try {
    return readAnswer(line);
  } catch {
    throw new Error('what it says is not understood; it may be of another version');
  }
}

function exchange(file: string, line: string, patience: number): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  let heard = '';
  const connection = net.connect(file, () => {
    connection.write(line);
  });
  connection.setEncoding('utf8');
  const giveUp = setTimeout(() => {
    connection.destroy(new Error('no answer in time'));
  }, patience);
  connection.on('data', (text: string) => {
    heard += text;
    if (heard.length > LONGEST_ANSWER) connection.destroy(new Error('the answer is too long'));
  });
  connection.on('error', (error: NodeJS.ErrnoException) => {
    // An app that ends after its answer may do so in any manner.
    if (heard.endsWith('\n')) resolve(heard);
    else if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined);
    else reject(error);
  });
  connection.on('close', () => {
    clearTimeout(giveUp);
    resolve(heard);
  });
  return promise;
}
