/** Renames a file although another program has it open for a moment, as antivirus programs on Windows do. */
import fs from 'node:fs';

/** What Windows answers while another program has one of both files open. It may also mean that it never works. */
const busyCodes = ['EPERM', 'EACCES', 'EBUSY'];

/** Whether a failure, by its code such as "EPERM", may pass within a moment. */
export function mayPass(code: string | undefined, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' && code !== undefined && busyCodes.includes(code);
}

/** How long to wait before each further attempt, in ms: a second in all. */
const waitsMs = [10, 20, 40, 80, 160, 320, 370] as const;

export interface RenameParts {
  readonly platform?: NodeJS.Platform;
  readonly rename?: (from: string, to: string) => void;
  readonly wait?: (ms: number) => void;
}

/** Blocks the process for a number of ms. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/**
 * Returns a function that renames a file, replacing any of that name. On Windows it tries for a second if a program seems
 * to have a file open.
 *
 * It blocks the main process meanwhile, because what saves before the app ends can't wait in any other way. So a second
 * is the longest that one call blocks, and after a whole second in vain, later calls for the same file try only once
 * until one succeeds. Usually a busy file is free after the first 10 or 20 ms.
 *
 * The function throws the error of its last attempt.
 */
export function createRename({
  platform = process.platform,
  rename = (from, to) => {
    fs.renameSync(from, to);
  },
  wait = block,
}: RenameParts = {}): (from: string, to: string) => void {
  /** The files that stayed busy. */
  const stuck = new Set<string>();
  return (from, to) => {
    const waits = stuck.has(to) ? [] : [...waitsMs];
    for (;;) {
      try {
        rename(from, to);
        stuck.delete(to);
        return;
      } catch (error) {
        if (!mayPass((error as NodeJS.ErrnoException).code, platform)) throw error;
        const ms = waits.shift();
        if (ms === undefined) {
          stuck.add(to);
          throw error;
        }
        wait(ms);
      }
    }
  };
}

/** Renames a file, with the patience that `createRename` describes. */
export const renameFile = createRename();
