/** Memory, processor time and context switches of a process and its descendants, read from Linux's /proc. */
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

/**
 * Returns how often a thread has left the processor, to wait or because its time was up.
 *
 * @param status the text of /proc/<pid>/task/<tid>/status
 */
export function parseContextSwitches(status: string): number {
  return sum(
    [...status.matchAll(/^(?:non)?voluntary_ctxt_switches:\s+(\d+)$/gm)].map(([, count]) => Number(count)),
  );
}

/** Returns the ids of a process and all its descendants. `parents` has the parent's id of each process. */
export function descendants(root: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === root).map(([child]) => child);
  return [root, ...children.flatMap((child) => descendants(child, parents))];
}

/** What a process and its running descendants use. */
export interface TreeUsage {
  /** Proportional set size in KB, of all and of the first process alone. */
  readonly pssKilobytes: number;
  readonly ownPssKilobytes: number;
  /** Processor time so far in seconds. */
  readonly cpuSeconds: number;
  /** How often their present threads have left the processor so far. */
  readonly contextSwitches: number;
}

/** Returns what a process and its running descendants use now. */
export function usageOfTree(root: number): TreeUsage {
  const statuses = statusesNow();
  const tree = treeOf(root, statuses);
  return {
    pssKilobytes: sum(tree.map((id) => pssOf(id))),
    ownPssKilobytes: pssOf(root),
    cpuSeconds: sum(tree.map((id) => statuses.get(id)?.cpuSeconds ?? 0)),
    contextSwitches: sum(tree.map((id) => contextSwitchesOf(id))),
  };
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function pssOf(id: number): number {
  const text = readIfPresent(`/proc/${String(id)}/smaps_rollup`);
  return text === undefined || text === '' ? 0 : parsePss(text);
}

function contextSwitchesOf(id: number): number {
  const threads = namesIn(`/proc/${String(id)}/task`);
  return sum(
    threads.map((thread) => {
      const text = readIfPresent(`/proc/${String(id)}/task/${thread}/status`);
      return text === undefined ? 0 : parseContextSwitches(text);
    }),
  );
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** Returns undefined if the file can't be read: a process may end while /proc is being read. */
function readIfPresent(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
