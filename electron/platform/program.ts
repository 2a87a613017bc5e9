/** Other programs, run for what they print. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { CannotTell } from './reason.ts';

/**
 * Runs a program to its end and answers what it printed, in the language of the C locale, which parsers can rely on.
 * No shell is involved and no window shown.
 *
 * @param withinMs after so many ms of real time it is ended
 * @throws as a rejected promise, why there is no answer: not installed, failed (with the first line of its complaint),
 *   or too slow
 */
export type RunProgram = (program: string, values: readonly string[], withinMs?: number) => Promise<string>;

/** The most that a program may print, in bytes: pw-dump tells some 100 KB, more on a large desk. */
const maxBuffer = 16 * 1024 * 1024;

export const runProgram: RunProgram = (program, values, withinMs = 2000) =>
  new Promise((resolve, reject) => {
    const options = {
      env: { ...process.env, LC_ALL: 'C' },
      timeout: withinMs,
      maxBuffer,
      windowsHide: true,
    };
    const child = execFile(program, values, options, (error, output, complaint) => {
      if (error) reject(reasonOf(path.parse(program).name, error, complaint));
      else resolve(output);
    });
    // PowerShell may wait for more to come in before it ends.
    child.stdin?.end();
  });

function reasonOf(program: string, error: Error, complaint: string): Error {
  if ('code' in error && error.code === 'ENOENT') {
    return new CannotTell({ key: 'signal_not_installed', values: { program } });
  }
  if ('killed' in error && error.killed === true) {
    return new CannotTell({ key: 'signal_timed_out', values: { program } });
  }
  const [firstLine = ''] = complaint.trim().split(/\r?\n/);
  return new CannotTell({
    key: 'signal_program_failed',
    values: { program, error: firstLine || error.message },
  });
}
