/** Decides whether the system packages that `system-packages.ts` finds missing may be installed, and installs them. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline/promises';
import { electronProgram, type ElectronChoice } from './choose-electron.ts';
import {
  isOnPath,
  missingLibraries,
  missingPrograms,
  type Missing,
  type Purpose,
} from './system-packages.ts';

/** Whether to ask the user before anything is installed. Running the tests counts as consent. */
export type Consent = 'ask first' | 'given';

/** The parts of the system that an installation uses, so that tests can replace them. */
export interface InstallHost {
  readonly isRoot: boolean;
  /** Whether CI=true is set. */
  readonly isCi: boolean;
  /** Whether the user can answer a question on standard input. */
  readonly isInteractive: boolean;
  readonly hasAptGet: boolean;
  /** Whether apt-get could install a package of exactly this name, as far as its lists say. */
  knowsPackage(name: string): boolean;
  /** Runs a program and returns whether it exited with 0. */
  run(command: readonly string[]): boolean;
  /** Asks a yes-or-no question; anything but yes means no. */
  ask(question: string): Promise<boolean>;
  print(line: string): void;
}

/**
 * Decides what to do about missing packages. With consent, as root or with CI=true they are installed at once.
 * Otherwise the user is asked, or the installation is refused if nobody can answer.
 */
export function decideInstall(
  consent: Consent,
  { isRoot, isCi, isInteractive }: Pick<InstallHost, 'isRoot' | 'isCi' | 'isInteractive'>,
): 'install' | 'ask' | 'refuse' {
  if (consent === 'given' || isRoot || isCi) return 'install';
  return isInteractive ? 'ask' : 'refuse';
}

/**
 * Makes sure that everything needed for these purposes is installed. Installs missing packages with apt-get. Prints
 * what it installs to standard error, because standard output may be the app's.
 *
 * @throws an Error with the command to run, if the packages may not or can't be installed
 */
export async function ensureInstalled(
  electron: ElectronChoice,
  purposes: readonly Purpose[],
  consent: Consent,
): Promise<void> {
  // On other systems only the real Electron runs, and it comes with what it needs.
  if (process.platform !== 'linux') return;
  const find = (): Missing[] => [
    ...missingPrograms(purposes, process.env['PATH'] ?? ''),
    ...(electron.kind === 'electron' ? missingLibraries(linkedWith(electronProgram(electron))) : []),
  ];
  const missing = find();
  if (missing.length === 0) return;
  await installMissing(missing, purposes, consent, thisSystem());
  const stillMissing = find();
  if (stillMissing.length > 0) {
    throw new Error(
      `These are still missing after the installation: ${namesOf(stillMissing)}. Install them by hand, then run the command again.`,
    );
  }
}

/**
 * Installs the packages of missing programs and libraries, if that is allowed.
 *
 * @throws an Error with the command to run, if the packages may not or can't be installed
 */
export async function installMissing(
  missing: readonly Missing[],
  purposes: readonly Purpose[],
  consent: Consent,
  host: InstallHost,
): Promise<void> {
  const packages = namesHere(missing, host);
  const need = `Missing for ${purposes.join(' and ')}: ${namesOf(missing)}`;
  if (!host.hasAptGet) {
    throw new Error(`${need}. Install what your system calls ${packages.join(', ')} (Debian's names).`);
  }
  const withCommand = `${need}. Install with:\n  sudo apt-get update && sudo apt-get install ${packages.join(' ')}`;
  const decision = decideInstall(consent, host);
  if (decision === 'refuse') throw new Error(withCommand);
  if (decision === 'ask') {
    const question = `${need}. Install ${packages.join(', ')} with apt-get now? [y/N] `;
    if (!(await host.ask(question))) throw new Error(withCommand);
  }

  const rights = rightsFor(decision, host);
  if (rights === undefined) throw new Error(withCommand);
  host.print(`${need}. Installing ${packages.join(', ')} with apt-get.`);
  const unattended = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const install = [...unattended, 'install', '-y', '--no-install-recommends'];
  // On a new system, the lists of packages come only with the update.
  if (!host.run([...unattended, 'update']) || !host.run([...install, ...namesHere(missing, host)])) {
    throw new Error(`apt-get failed. ${withCommand}`);
  }
}

/**
 * Returns the names of the packages on this system, sorted. Debian 13 and Ubuntu 24.04 renamed many libraries by adding
 * "t64", and apt-get doesn't find all of them by their old names.
 */
function namesHere(missing: readonly Missing[], host: InstallHost): string[] {
  const names = missing.map(({ debianPackage: name }) =>
    name.startsWith('lib') && host.knowsPackage(`${name}t64`) ? `${name}t64` : name,
  );
  return [...new Set(names)].sort();
}

/**
 * Returns the start of a command that runs as root, or undefined if that isn't possible. sudo may ask for a password
 * only if the user has just agreed to the installation.
 */
function rightsFor(decision: 'install' | 'ask', host: InstallHost): string[] | undefined {
  if (host.isRoot) return [];
  if (decision === 'ask') return ['sudo'];
  return host.run(['sudo', '-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function thisSystem(): InstallHost {
  return {
    isRoot: process.getuid?.() === 0,
    isCi: process.env['CI'] === 'true',
    isInteractive: process.stdin.isTTY,
    hasAptGet: isOnPath('apt-get', process.env['PATH'] ?? ''),
    knowsPackage: (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0,
    run: ([program = '', ...values]) =>
      spawnSync(program, values, { stdio: ['inherit', 'ignore', 'inherit'] }).status === 0,
    ask: async (question) => {
      const prompt = readline.createInterface({ input: process.stdin, output: process.stderr });
      try {
        // Ctrl+C and Ctrl+D close the prompt without an answer.
        const closed = once(prompt, 'close').then(() => 'no');
        const reply = await Promise.race([prompt.question(question), closed]);
        return /^y(es)?$/i.test(reply.trim());
      } finally {
        prompt.close();
      }
    },
    print: (line) => console.error(line),
  };
}

function linkedWith(program: string): string {
  return spawnSync('ldd', [program], { encoding: 'utf8' }).stdout;
}

function namesOf(missing: readonly Missing[]): string {
  return missing.map(({ name }) => name).join(', ');
}
