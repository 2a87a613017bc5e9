/** The single-instance lock: a symbolic link in the app's data folder that names the process that has the lock. */
import fs from 'node:fs';
import path from 'node:path';

/** An instance's description of itself for the other one. */
export interface Instance {
  argv: string[];
  cwd: string;
  data: unknown;
}

/** The lock's path, if this process has it. */
let ownLock: string | undefined;
let watcher: fs.FSWatcher | undefined;

/** Identifies a process by its id and start time, because ids are reused. Undefined if there is no such process. */
function identify(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]; // field 22; field 2 may contain spaces
    return `${String(pid)}-${String(started)}`;
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock. If another instance has it, leaves that instance a note about this one.
 *
 * @param onSecond called in the instance with the lock for each note
 * @returns whether this process has the lock
 */
export function takeLock(folder: string, self: Instance, onSecond: (second: Instance) => void): boolean {
  if (ownLock) return true;
  const lock = path.join(folder, 'standin-lock');
  const inbox = path.join(folder, 'standin-instances');
  fs.mkdirSync(inbox, { recursive: true });
  const me = identify(process.pid) ?? String(process.pid);
  for (;;) {
    try {
      fs.symlinkSync(me, lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    let owner: string;
    try {
      owner = fs.readlinkSync(lock);
    } catch {
      continue; // it was just released
    }
    if (identify(parseInt(owner)) !== owner) {
      fs.rmSync(lock, { force: true }); // its owner was killed
      continue;
    }
    const note = path.join(inbox, `${owner}.${me}`);
    fs.writeFileSync(`${note}.part`, JSON.stringify(self));
    fs.renameSync(`${note}.part`, `${note}.json`);
    return false;
  }
  ownLock = lock;
  watcher = fs.watch(inbox, () => readNotes(inbox, me, onSecond));
  return true;
}

function readNotes(inbox: string, me: string, onSecond: (second: Instance) => void): void {
  for (const name of fs.readdirSync(inbox)) {
    if (!name.endsWith('.json')) continue;
    const note = path.join(inbox, name);
    const text = fs.readFileSync(note, 'utf8');
    fs.rmSync(note);
    if (name.startsWith(`${me}.`)) onSecond(JSON.parse(text) as Instance); // others are for a killed instance
  }
}

/** Releases the lock, if this process has it. */
export function releaseLock(): void {
  watcher?.close();
  if (ownLock) fs.rmSync(ownLock, { force: true });
  ownLock = undefined;
}
