import { expect, test } from 'vitest';
import { runQuietly, runSideBySide, spawnable, type Outcome, type Step } from './steps.ts';

const node = (name: string, code: string, environment?: Record<string, string>): Step => ({
  name,
  command: ['node', '-e', code],
  ...(environment && { environment }),
});

test('returns what a step prints and whether it exited with 0', async () => {
  const good = await runQuietly(node('good', 'console.log("fine " + process.env.WORD)', { WORD: 'indeed' }));
  expect(good).toMatchObject({ passed: true, output: 'fine indeed\n' });
  const bad = await runQuietly(node('bad', 'console.error("no"); process.exitCode = 3'));
  expect(bad).toMatchObject({ passed: false, output: 'no\n' });
});

test('on Windows a shell runs the command, in which only words that need quotes have them', () => {
  const command = ['vitest', 'run', String.raw`--out=C:\Users\Ada King\r.json`, 'a "b"', ''] as const;
  expect(spawnable(command, 'win32')).toEqual([
    String.raw`vitest run "--out=C:\Users\Ada King\r.json" "a \"b\"" ""`,
    [],
    true,
  ]);
  expect(spawnable(command, 'linux')).toEqual(['vitest', command.slice(1), false]);
});

test('a missing program is a failure that names the program', async () => {
  const outcome = await runQuietly({ name: 'lost', command: ['no-such-program-here'] });
  expect(outcome.passed).toBe(false);
  expect(outcome.output).toContain('no-such-program-here');
});

test('reports every step that ran side by side, including failures', async () => {
  const outcomes: [string, boolean][] = [];
  const steps = [node('one', ''), node('two', 'process.exitCode = 1'), node('three', '')];
  await runSideBySide(steps, 2, (step, outcome) => outcomes.push([step.name, outcome.passed]));
  expect(outcomes.sort()).toEqual([
    ['one', true],
    ['three', true],
    ['two', false],
  ]);
});

test('a step waits for what it comes after, and fails with it', async () => {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const outcomes = new Map<string, Outcome>();
  const steps = [
    { ...node('waits', 'console.log("too early")'), after: promise },
    node('first', 'console.log("first")'),
    { ...node('last', ''), after: Promise.resolve({ passed: true, output: '', seconds: 0 }) },
  ];
  await runSideBySide(steps, 2, (step, outcome) => {
    outcomes.set(step.name, outcome);
    if (step.name === 'last') resolve({ passed: false, output: 'the build failed', seconds: 1 });
  });
  expect([...outcomes.keys()]).toEqual(['first', 'last', 'waits']);
  expect(outcomes.get('waits')).toEqual({ passed: false, output: 'the build failed', seconds: 1 });
  expect(outcomes.get('last')).toMatchObject({ passed: true });
});
