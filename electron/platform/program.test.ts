/** Runs Node itself, because it is available on every system. */
import { expect, test } from 'vitest';
import { runProgram } from './program.ts';

const node = (script: string, timeoutMs?: number) => runProgram(process.execPath, ['-e', script], timeoutMs);

test('returns the program’s output in the C locale', async () => {
  expect(await node('console.log(process.env.LC_ALL, process.argv.length)')).toBe('C 1\n');
});

test('arguments are never interpreted by a shell', async () => {
  const value = '"; echo $HOME `ls` %PATH% \'';
  const script = 'process.stdout.write(process.argv[1])';
  expect(await runProgram(process.execPath, ['-e', script, value])).toBe(value);
});

test('the program’s standard input is empty', async () => {
  const script = 'process.stdin.resume().on("end", () => console.log("nothing"))';
  expect(await node(script)).toBe('nothing\n');
});

test('throws if the program isn’t installed', async () => {
  await expect(runProgram('uncurl-no-such-program', [])).rejects.toThrow(
    'signal_not_installed uncurl-no-such-program',
  );
});

test('throws the first line of the error output', async () => {
  const script = 'console.error("no display\\nand more"); process.exit(1)';
  await expect(node(script)).rejects.toThrow(/^signal_program_failed node no display$/);
});

test('kills a program that takes too long', async () => {
  await expect(node('setInterval(() => {}, 1000)', 300)).rejects.toThrow('signal_timed_out node');
});
