/** What a process and everything that it started use, read from Linux's /proc. */
import fs from 'node:fs';

/** Clock ticks a second in /proc/<pid>/stat: always 100 for programs on Linux, whatever the kernel counts in. */
const TICKS_PER_SECOND = 100;

export interface ProcessStatus {
  readonly parent: number;
  /** Time on a processor so far, user and system, in seconds. */
  readonly cpuSeconds: number;
}

/**
 * Reads a line of /proc/<pid>/stat (proc_pid_stat(5)). The program's name, in parentheses, may itself hold spaces and
 * parentheses, so the fields are counted from the last one.
 */
export function parseStatus(line: string): ProcessStatus {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [, parent, , , , , , , , , , user, system] = fields.map(Number);
  if (parent === undefined || user === undefined || system === undefined) {
    throw new Error(`not a line of /proc/<pid>/stat: ${line}`);
  }
  return { parent, cpuSeconds: (user + system) / TICKS_PER_SECOND };
}

/** The process's share of memory in KB: what it shares with others is divided among them. */
export function parsePss(smapsRollup: string): number {
  const found = /^Pss:\s+(\d+) kB$/m.exec(smapsRollup)?.[1];
  if (found === undefined) throw new Error('no Pss in smaps_rollup');
  return Number(found);
}

/** A process and all its descendants, of those in `parents` (process id to parent's id). */
export function descendants(root: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === root).map(([child]) => child);
  return [root, ...children.flatMap((child) => descendants(child, parents))];
}

/** Memory in KB and processor time in seconds of a process and its descendants that are alive now. */
export function usageOfTree(root: number): { pssKilobytes: number; cpuSeconds: number } {
  const statuses = statusesNow();
  const tree = treeOf(root, statuses);
  return { pssKilobytes: sum(tree.map((id) => pssOf(id))), cpuSeconds: cpuSecondsOf(tree, statuses) };
}

/** Processor time so far, in seconds, of a process and its descendants, and of those of them that draw pages. */
export function cpuOfTree(root: number): { all: number; renderers: number } {
  const statuses = statusesNow();
  const tree = treeOf(root, statuses);
  const renderers = tree.filter((id) =>
    readIfThere(`/proc/${String(id)}/cmdline`)?.includes('--type=renderer'),
  );
  return { all: cpuSecondsOf(tree, statuses), renderers: cpuSecondsOf(renderers, statuses) };
}

function statusesNow(): Map<number, ProcessStatus> {
  const statuses = new Map<number, ProcessStatus>();
  for (const name of fs.readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const line = readIfThere(`/proc/${name}/stat`);
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
  const text = readIfThere(`/proc/${String(id)}/smaps_rollup`);
  return text === undefined || text === '' ? 0 : parsePss(text);
}

/** Processes end while one looks at them. */
function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
