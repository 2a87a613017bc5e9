/** Node itself is the program: it is there on every system. */
import { expect, test } from 'vitest';
import { runProgram } from './program.ts';

const node = (script: string, withinMs?: number) => runProgram(process.execPath, ['-e', script], withinMs);

test('answers what a program prints, in the language that parsers know', async () => {
  expect(await node('console.log(process.env.LC_ALL, process.argv.length)')).toBe('C 1\n');
});

test('what it is given is never taken for a command', async () => {
  const value = '"; echo $HOME `ls` %PATH% \'';
  const printing = 'process.stdout.write(process.argv[1])';
  expect(await runProgram(process.execPath, ['-e', printing, value])).toBe(value);
});

test('has nothing to say to a program that listens', async () => {
  const listening = 'process.stdin.resume().on("end", () => console.log("nothing"))';
  expect(await node(listening)).toBe('nothing\n');
});

test('says that a program is not installed', async () => {
  await expect(runProgram('uncurl-no-such-program', [])).rejects.toThrow(
    'signal_not_installed uncurl-no-such-program',
  );
});

test('gives the first line of a complaint', async () => {
  const complaint = 'console.error("no display\\nand more"); process.exit(1)';
  await expect(node(complaint)).rejects.toThrow(/^signal_program_failed node no display$/);
});

test('ends a program that takes too long', async () => {
  await expect(node('setInterval(() => {}, 1000)', 300)).rejects.toThrow('signal_timed_out node');
});
