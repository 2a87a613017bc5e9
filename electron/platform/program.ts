/** Runs other programs and returns their output. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { SignalError } from './signal-error.ts';

/**
 * Runs a program to its end and returns its output. It runs in the C locale, so the output can be parsed, without a
 * shell and without a visible window.
 *
 * @param timeoutMs the time limit, in ms of real time, after which the program is killed; 2000 if not given
 * @throws as a rejected promise, a SignalError if the program isn't installed, fails (with the first line of its
 *   error output), or takes too long
 */
export type RunProgram = (program: string, args: readonly string[], timeoutMs?: number) => Promise<string>;

/** The longest output, in bytes. pw-dump prints about 100 KB, and more with many audio devices. */
const maxBuffer = 16 * 1024 * 1024;

/** Runs a program of this system. */
export const runProgram: RunProgram = (program, args, timeoutMs = 2000) =>
  new Promise((resolve, reject) => {
    const options = {
      env: { ...process.env, LC_ALL: 'C' },
      timeout: timeoutMs,
      maxBuffer,
      windowsHide: true,
    };
    const child = execFile(program, args, options, (error, output, errorOutput) => {
      if (error) reject(signalErrorOf(path.parse(program).name, error, errorOutput));
      else resolve(output);
    });
    // PowerShell may wait for input before it exits.
    child.stdin?.end();
  });

function signalErrorOf(program: string, error: Error, errorOutput: string): SignalError {
  if ('code' in error && error.code === 'ENOENT') {
    return new SignalError({ key: 'signal_not_installed', values: { program } });
  }
  if ('killed' in error && error.killed === true) {
    return new SignalError({ key: 'signal_timed_out', values: { program } });
  }
  const [firstLine = ''] = errorOutput.trim().split(/\r?\n/);
  return new SignalError({
    key: 'signal_program_failed',
    values: { program, error: firstLine || error.message },
  });
}
