/** Where the running app listens for the command line. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface SocketLocation {
  /** A Unix socket's path, or the name of a named pipe on Windows. */
  readonly path: string;
  /** A folder that is there for the socket only, and must be ours alone; null where the socket has no such folder. */
  readonly ownFolder: string | null;
}

/** What decides about the place besides the data folder. */
export interface SocketSystem {
  readonly platform: NodeJS.Platform;
  /** `XDG_RUNTIME_DIR`, if there is one. */
  readonly runtimeFolder: string | undefined;
  readonly temporaryFolder: string;
  /** The person's number; 0 where persons have none. */
  readonly user: number;
}

export function thisSystem(): SocketSystem {
  return {
    platform: process.platform,
    runtimeFolder: process.env['XDG_RUNTIME_DIR'],
    temporaryFolder: os.tmpdir(),
    user: thisUser(),
  };
}

/** The longest path of a socket, in bytes. Linux would take four more. */
const LONGEST_PATH = 103;

/**
 * The place for a data folder: a socket in it or, where its path is too long for a socket, in a folder of our own among
 * the system's folders for such things.
 *
 * @throws when there is no place with a path that is short enough
 */
export function socketLocation(dataFolder: string, system: SocketSystem): SocketLocation {
  const folder = path.resolve(dataFolder);
  if (system.platform === 'win32') {
    return { path: `\\\\.\\pipe\\uncurl-${shortNameOf(folder.toLowerCase())}`, ownFolder: null };
  }
  const inData = path.join(folder, 'uncurl.sock');
  if (fitsSocket(inData)) return { path: inData, ownFolder: null };

  const candidates = [
    ...(system.runtimeFolder ? [path.join(system.runtimeFolder, 'uncurl')] : []),
    path.join(system.temporaryFolder, `uncurl-${String(system.user)}`),
  ];
  for (const ownFolder of candidates) {
    const short = path.join(ownFolder, `${shortNameOf(folder)}.sock`);
    if (fitsSocket(short)) return { path: short, ownFolder };
  }
  throw new Error(`the path ${inData} is too long for a socket`);
}

/**
 * Makes a folder that only this person can enter, if it is not there. In a temporary folder anybody can have made it
 * before us.
 *
 * @throws when it is there and others own it or can enter it
 */
export function ensureOwnFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== thisUser() || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} is not this person's alone`);
  }
}

function thisUser(): number {
  return process.getuid?.() ?? 0;
}

function fitsSocket(file: string): boolean {
  return Buffer.byteLength(file) <= LONGEST_PATH;
}

function shortNameOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
