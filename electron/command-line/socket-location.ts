/** Where the running app listens for the command line. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The socket's location. */
export interface SocketLocation {
  /** The path of a Unix socket, or the name of a named pipe on Windows. */
  readonly path: string;
  /** A folder that holds nothing but sockets and must be private to the user; null if the socket needs none. */
  readonly ownFolder: string | null;
}

/** The facts about the system that determine the location. */
export interface SocketSystem {
  readonly platform: NodeJS.Platform;
  /** `XDG_RUNTIME_DIR`, if set. */
  readonly runtimeFolder: string | undefined;
  readonly temporaryFolder: string;
  /** The numeric user id; 0 on systems without one. */
  readonly userId: number;
}

/** The facts about the system this process runs on. */
export function currentSystem(): SocketSystem {
  return {
    platform: process.platform,
    runtimeFolder: process.env['XDG_RUNTIME_DIR'],
    temporaryFolder: os.tmpdir(),
    userId: currentUserId(),
  };
}

/** The longest socket path that works everywhere, in bytes. Linux allows four more. */
const LONGEST_PATH = 103;

/**
 * Returns the location for a data folder: a socket in that folder or, if its path is too long for a socket, in a
 * private folder inside the system's runtime or temporary folder.
 *
 * @throws if every path is too long
 */
export function socketLocation(dataFolder: string, system: SocketSystem): SocketLocation {
  const folder = path.resolve(dataFolder);
  if (system.platform === 'win32') {
    return { path: `\\\\.\\pipe\\uncurl-${shortNameOf(folder.toLowerCase())}`, ownFolder: null };
  }
  const inDataFolder = path.join(folder, 'uncurl.sock');
  if (isShortEnough(inDataFolder)) return { path: inDataFolder, ownFolder: null };

  const candidates = [
    ...(system.runtimeFolder ? [path.join(system.runtimeFolder, 'uncurl')] : []),
    path.join(system.temporaryFolder, `uncurl-${String(system.userId)}`),
  ];
  for (const ownFolder of candidates) {
    const socket = path.join(ownFolder, `${shortNameOf(folder)}.sock`);
    if (isShortEnough(socket)) return { path: socket, ownFolder };
  }
  throw new Error(`the path ${inDataFolder} is too long for a socket`);
}

/**
 * Creates a folder that only this user can enter, if it doesn't exist. In a shared temporary folder, another user may
 * have created it first.
 *
 * @throws if it exists but belongs to another user, or others can enter it
 */
export function ensureOwnFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = fs.lstatSync(folder);
  if (!stats.isDirectory() || stats.uid !== currentUserId() || (stats.mode & 0o077) !== 0) {
    throw new Error(`${folder} isn't private to this user`);
  }
}

function currentUserId(): number {
  return process.getuid?.() ?? 0;
}

function isShortEnough(file: string): boolean {
  return Buffer.byteLength(file) <= LONGEST_PATH;
}

function shortNameOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
