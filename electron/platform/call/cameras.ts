/** Cameras in use on Linux: a program of this person has the device open. */
import fs from 'node:fs';
import path from 'node:path';
import type { DeferralSource } from '../deferral-signal.ts';

/** They keep cameras open for others, or only to list them; the kernel cuts names off after 15 letters. */
const mediators = ['pipewire', 'pipewire-media-', 'wireplumber'];

export interface Folders {
  readonly devices: string;
  readonly processes: string;
}

/** Looks through the files that this person's programs have open; those of others cannot be seen. */
export function openCameras(
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
      if (cameras.size === 0) return { holds: false, by };
      for (const name of await fs.promises.readdir(processes)) {
        if (/^\d+$/.test(name) && (await hasOpen(path.join(processes, name), cameras)))
          return { holds: true, by };
      }
      return { holds: false, by };
    },
  };
}

async function hasOpen(process: string, files: ReadonlySet<string>): Promise<boolean> {
  const open = path.join(process, 'fd');
  // It may have ended meanwhile, or be another person's.
  const numbers = await fs.promises.readdir(open).catch(() => []);
  return numbers.some((number) => files.has(target(path.join(open, number)))) && !isMediator(process);
}

/** One after the other without waiting: many thousand waits would cost more than the reading itself. */
function target(link: string): string {
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
