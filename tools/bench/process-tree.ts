/** Memory and processor time of a process and its descendants, read from Linux's /proc. */
import fs from 'node:fs';

/** Clock ticks a second in /proc/<pid>/stat: always 100 for programs on Linux, whatever the kernel's own rate is. */
const TICKS_PER_SECOND = 100;

export interface ProcessStatus {
  readonly parent: number;
  /** Time on a processor so far, user and system, in seconds. */
  readonly cpuSeconds: number;
}

/**
 * Parses a line of /proc/<pid>/stat (proc_pid_stat(5)). The program's name, in parentheses, may contain spaces and
 * parentheses, so the fields are counted from the last parenthesis.
 *
 * @throws if it isn't such a line
 */
export function parseStatus(line: string): ProcessStatus {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [, parent, , , , , , , , , , user, system] = fields.map(Number);
  if (parent === undefined || user === undefined || system === undefined) {
    throw new Error(`Not a line of /proc/<pid>/stat: ${line}`);
  }
  return { parent, cpuSeconds: (user + system) / TICKS_PER_SECOND };
}

/**
 * Returns the proportional set size in KB: memory that several processes share is divided among them.
 *
 * @param smapsRollup the text of /proc/<pid>/smaps_rollup
 * @throws if the text has no such line
 */
export function parsePss(smapsRollup: string): number {
  const found = /^Pss:\s+(\d+) kB$/m.exec(smapsRollup)?.[1];
  if (found === undefined) throw new Error('No Pss in smaps_rollup');
  return Number(found);
}

/** Returns the ids of a process and all its descendants. `parents` has the parent's id of each process. */
export function descendants(root: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === root).map(([child]) => child);
  return [root, ...children.flatMap((child) => descendants(child, parents))];
}

/** Returns the memory in KB and the processor time so far in seconds of a process and its running descendants. */
export function usageOfTree(root: number): { pssKilobytes: number; cpuSeconds: number } {
  const statuses = statusesNow();
  const tree = treeOf(root, statuses);
  return { pssKilobytes: sum(tree.map((id) => pssOf(id))), cpuSeconds: cpuSecondsOf(tree, statuses) };
}

/** Returns the processor time so far, in seconds, of a process and its descendants, and of the renderers among them. */
export function cpuOfTree(root: number): { all: number; renderers: number } {
  const statuses = statusesNow();
  const tree = treeOf(root, statuses);
  const renderers = tree.filter((id) =>
    readIfPresent(`/proc/${String(id)}/cmdline`)?.includes('--type=renderer'),
  );
  return { all: cpuSecondsOf(tree, statuses), renderers: cpuSecondsOf(renderers, statuses) };
}

function statusesNow(): Map<number, ProcessStatus> {
  const statuses = new Map<number, ProcessStatus>();
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const line = readIfPresent(`/proc/${name}/stat`);
    if (line !== undefined) statuses.set(Number(name), parseStatus(line));
  }
  return statuses;
}

function treeOf(root: number, statuses: ReadonlyMap<number, ProcessStatus>): number[] {
  return descendants(root, new Map([...statuses].map(([id, { parent }]) => [id, parent])));
}

function cpuSecondsOf(tree: readonly number[], statuses: ReadonlyMap<number, ProcessStatus>): number {
  return sum(tree.map((id) => statuses.get(id)?.cpuSeconds ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function pssOf(id: number): number {
  const text = readIfPresent(`/proc/${String(id)}/smaps_rollup`);
  return text === undefined || text === '' ? 0 : parsePss(text);
}

/** Returns undefined if the file can't be read: a process may end while /proc is being read. */
function readIfPresent(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
