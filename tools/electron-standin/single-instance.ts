/** The single-instance lock: a symbolic link in the app's data folder that names the process that holds it. */
import fs from 'node:fs';
import path from 'node:path';

export interface Instance {
  argv: string[];
  cwd: string;
  data: unknown;
}

let held: string | undefined;
let watcher: fs.FSWatcher | undefined;

/** A process by its number and its start, since numbers come again; `undefined` when it is gone. */
function identify(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]; // the 22nd field; the 2nd may have spaces
    return `${String(pid)}-${String(started)}`;
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock, or tells its holder about this instance.
 * @returns whether this process holds it now
 */
export function takeLock(folder: string, self: Instance, onSecond: (other: Instance) => void): boolean {
  if (held) return true;
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
    let holder: string;
    try {
      holder = fs.readlinkSync(lock);
    } catch {
      continue; // released just now
    }
    if (identify(parseInt(holder)) !== holder) {
      fs.rmSync(lock, { force: true }); // it was killed
      continue;
    }
    const note = path.join(inbox, `${holder}.${me}`);
    fs.writeFileSync(`${note}.part`, JSON.stringify(self));
    fs.renameSync(`${note}.part`, `${note}.json`);
    return false;
  }
  held = lock;
  watcher = fs.watch(inbox, () => readNotes(inbox, me, onSecond));
  return true;
}

function readNotes(inbox: string, me: string, onSecond: (other: Instance) => void): void {
  for (const name of fs.readdirSync(inbox)) {
    if (!name.endsWith('.json')) continue;
    const note = path.join(inbox, name);
    const text = fs.readFileSync(note, 'utf8');
    fs.rmSync(note);
    if (name.startsWith(`${me}.`)) onSecond(JSON.parse(text) as Instance); // else meant for one that was killed
  }
}

export function releaseLock(): void {
  watcher?.close();
  if (held) fs.rmSync(held, { force: true });
  held = undefined;
}
