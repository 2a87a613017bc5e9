/** Detects cameras in use on Linux: a program of this user has the device open. */
import fs from 'node:fs';
import path from 'node:path';
import type { DeferralSource } from '../deferral-signal.ts';

/** Programs that open cameras on behalf of others, or only to list them. The kernel truncates names to 15 characters. */
const mediators = ['pipewire', 'pipewire-media-', 'wireplumber'];

/** The kernel's folders of devices and processes. */
export interface Folders {
  readonly devices: string;
  readonly processes: string;
}

/** Returns a source that checks the open files of this user's programs. Those of other users can't be read. */
export function camerasInUse(
  { devices, processes }: Folders = { devices: '/dev', processes: '/proc' },
): DeferralSource {
  const by = `${devices}/video`;
  return {
    by,
    async read() {
      const names = await fs.promises.readdir(devices);
      const cameras = new Set(
        names.filter((name) => /^video\d+$/.test(name)).map((name) => path.join(devices, name)),
      );
      if (cameras.size === 0) return { defers: false, by };
      for (const name of await fs.promises.readdir(processes)) {
        if (/^\d+$/.test(name) && (await hasOpen(path.join(processes, name), cameras)))
          return { defers: true, by };
      }
      return { defers: false, by };
    },
  };
}

async function hasOpen(process: string, files: ReadonlySet<string>): Promise<boolean> {
  const open = path.join(process, 'fd');
  // The process may have ended meanwhile, or belong to another user.
  const numbers = await fs.promises.readdir(open).catch(() => []);
  return numbers.some((number) => files.has(targetOf(path.join(open, number)))) && !isMediator(process);
}

/** Reads the link synchronously: thousands of awaited calls would cost more than the reading itself. */
function targetOf(link: string): string {
  try {
    return fs.readlinkSync(link);
  } catch {
    return '';
  }
}

function isMediator(process: string): boolean {
  try {
    return mediators.includes(fs.readFileSync(path.join(process, 'comm'), 'utf8').trim());
  } catch {
    return false;
  }
}
