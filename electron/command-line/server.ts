/** Listens for the command line while the app runs. Nothing that comes in here can disturb the app. */
import fs from 'node:fs';
import net from 'node:net';
import * as m from '../../messages/compiled/messages.js';
import type { Log } from '../storage/log.ts';
import { LONGEST_REQUEST, readRequest, writeAnswer, type Answer, type Request } from './protocol.ts';
import { ensureOwnFolder, type SocketLocation } from './socket-location.ts';

export interface Reply {
  readonly answer: Answer;
  /** Done when the answer is on its way. The connection then stays until the app ends, which tells the asker of it. */
  readonly afterwards?: () => void;
}

export interface ServerParts {
  /** May throw, where there is none. */
  readonly place: () => SocketLocation;
  readonly reply: (request: Request) => Reply;
  readonly log: Log;
  /** How long one connection may take, in ms. */
  readonly patience?: number;
}

const PATIENCE = 2000;
const MOST_CONNECTIONS = 16;

/**
 * Begins to listen. Only the process that holds the single-instance lock may: it takes the place of a socket that a
 * killed app has left. Where it cannot listen the log says why, and the app goes on.
 */
export function serve(parts: ServerParts): { close(): void } {
  const { log } = parts;
  const server = net.createServer((connection) => {
    converse(connection, parts);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('error', (error) => {
    log.failure('listening to the command line', error);
  });
  try {
    const place = parts.place();
    if (place.ownFolder !== null) ensureOwnFolder(place.ownFolder);
    if (process.platform === 'win32') server.listen(place.path);
    else listenPrivately(server, place.path);
  } catch (error) {
    log.failure('listening to the command line', error);
  }
  return {
    close: () => {
      server.close();
    },
  };
}

/** The socket is made under a mask, so that there is no moment in which others could reach it. */
function listenPrivately(server: net.Server, file: string): void {
  const left = fs.lstatSync(file, { throwIfNoEntry: false });
  if (left?.isSocket()) fs.rmSync(file);
  else if (left) throw new Error(`${file} is there and is no socket`);

  server.once('listening', () => {
    fs.chmodSync(file, 0o600);
  });
  const mask = process.umask(0o077);
  try {
    // The file is made before this returns.
    server.listen(file);
  } finally {
    process.umask(mask);
  }
}

function converse(connection: net.Socket, { reply, log, patience = PATIENCE }: ServerParts): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const giveUp = setTimeout(() => connection.destroy(), patience);
  connection.on('close', () => {
    clearTimeout(giveUp);
  });
  // Whoever asks may go away at any time; that is no fault of the app.
  connection.on('error', () => connection.destroy());

  const listen = (chunk: Buffer): void => {
    const end = chunk.indexOf('\n');
    size += end === -1 ? chunk.length : end;
    if (size > LONGEST_REQUEST) {
      connection.destroy();
      return;
    }
    chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
    if (end === -1) return;

    connection.off('data', listen);
    connection.resume();
    const { answer, afterwards } = replyTo(Buffer.concat(chunks).toString('utf8'), reply, log);
    if (!afterwards) {
      connection.end(writeAnswer(answer));
      return;
    }
    clearTimeout(giveUp);
    connection.write(writeAnswer(answer), afterwards);
  };
  connection.on('data', listen);
}

function replyTo(line: string, reply: ServerParts['reply'], log: Log): Reply {
  let request: Request;
  try {
    request = readRequest(line);
  } catch {
    return { answer: { outcome: 'wrong', text: m.command_line_not_understood() } };
  }
  try {
    return reply(request);
  } catch (error) {
    log.failure('answering the command line', error);
    return { answer: { outcome: 'notNow', text: m.command_line_failed() } };
  }
}
