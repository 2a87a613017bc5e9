import { describe, expect, test } from 'vitest';
import { decideInstall, installMissing, type InstallHost } from './install-packages.ts';

/** A user's own machine, with apt-get, a terminal, and a sudo that asks for a password. */
function fakeHost(changed: Partial<InstallHost> = {}) {
  const commands: string[] = [];
  const questions: string[] = [];
  const host: InstallHost = {
    isRoot: false,
    isCi: false,
    isInteractive: true,
    hasAptGet: true,
    knowsPackage: () => false,
    run: (command) => {
      commands.push(command.join(' '));
      return !command.includes('true');
    },
    ask: (question) => {
      questions.push(question);
      return Promise.resolve(true);
    },
    print: () => undefined,
    ...changed,
  };
  return { host, commands, questions };
}

const missing = [
  { name: 'Xvfb', debianPackage: 'xvfb' },
  { name: 'xprop', debianPackage: 'x11-utils' },
  { name: 'xev', debianPackage: 'x11-utils' },
];
const install = (host: InstallHost, consent: 'ask first' | 'given' = 'ask first') =>
  installMissing(missing, ['a private desk'], consent, host);
const byHand = 'sudo apt-get update && sudo apt-get install x11-utils xvfb';

describe('the decision to install system packages', () => {
  test.each([
    // consent, root, CI, interactive → decision
    ['ask first', false, false, true, 'ask'],
    ['ask first', false, false, false, 'refuse'],
    ['ask first', true, false, true, 'install'],
    ['ask first', true, false, false, 'install'],
    ['ask first', false, true, false, 'install'],
    ['ask first', false, true, true, 'install'],
    ['given', false, false, false, 'install'],
    ['given', false, false, true, 'install'],
  ] as const)(
    'consent %s, root %s, CI %s, interactive %s: %s',
    (consent, isRoot, isCi, isInteractive, decision) => {
      expect(decideInstall(consent, { isRoot, isCi, isInteractive })).toBe(decision);
    },
  );
});

test('the question names the programs and packages; after a yes, sudo may ask for a password', async () => {
  const { host, commands, questions } = fakeHost();
  await install(host);
  expect(questions).toEqual([
    'Missing for a private desk: Xvfb, xprop, xev. Install x11-utils, xvfb with apt-get now? [y/N] ',
  ]);
  expect(commands).toEqual([
    'sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq update',
    'sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends x11-utils xvfb',
  ]);
});

test('after a no, nothing runs and the error has the command', async () => {
  const { host, commands } = fakeHost({ ask: () => Promise.resolve(false) });
  await expect(install(host)).rejects.toThrow(byHand);
  expect(commands).toEqual([]);
});

test('without a terminal, nothing is asked or run and the error has the command', async () => {
  const { host, commands, questions } = fakeHost({ isInteractive: false });
  await expect(install(host)).rejects.toThrow(byHand);
  expect({ commands, questions }).toEqual({ commands: [], questions: [] });
});

test('root installs without sudo and without a question', async () => {
  const { host, commands, questions } = fakeHost({ isRoot: true, isInteractive: false });
  await install(host);
  expect(questions).toEqual([]);
  expect(commands[0]).toBe('env DEBIAN_FRONTEND=noninteractive apt-get -qq update');
});

test('with consent given, sudo must not ask for a password', async () => {
  const { host, commands } = fakeHost();
  await expect(install(host, 'given')).rejects.toThrow(byHand);
  expect(commands).toEqual(['sudo -n true']);
});

test('on a system without apt-get, the error names the packages', async () => {
  const { host, commands } = fakeHost({ isRoot: true, hasAptGet: false });
  await expect(install(host)).rejects.toThrow(
    "Install what your system calls x11-utils, xvfb (Debian's names)",
  );
  expect(commands).toEqual([]);
});

test.each([
  ['known', true],
  ['known after the update of the lists', false],
])('a library that this system calls by a new name is installed by it: %s', async (_when, before) => {
  let updated = before;
  const { host, commands } = fakeHost({
    isRoot: true,
    knowsPackage: (name) => updated && ['libasound2t64', 'xvfbt64'].includes(name),
  });
  const run = (command: readonly string[]): boolean => {
    updated ||= command.includes('update');
    return host.run(command);
  };
  const missing = [
    { name: 'libasound.so.2', debianPackage: 'libasound2' },
    { name: 'libnss3.so', debianPackage: 'libnss3' },
    { name: 'Xvfb', debianPackage: 'xvfb' },
  ];
  await installMissing(missing, ['a private desk'], 'given', { ...host, run });
  expect(commands.at(-1)).toMatch(/ libasound2t64 libnss3 xvfb$/);
});

test('if apt-get fails, the error has the command', async () => {
  const { host } = fakeHost({ isRoot: true, run: () => false });
  await expect(install(host)).rejects.toThrow(`apt-get failed. Missing for a private desk`);
});
