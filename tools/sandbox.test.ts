import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { whyWithoutSandbox, type SandboxHost } from './sandbox.ts';

const program = '/home/ada/uncurl/node_modules/electron/dist/electron';
const helper = '/home/ada/uncurl/node_modules/electron/dist/chrome-sandbox';

const ubuntu = { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' };
const oldDebian = { '/proc/sys/kernel/unprivileged_userns_clone': '0\n' };
const noNamespaces = { '/proc/sys/user/max_user_namespaces': '0\n' };
const unrestricted = {
  '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '0\n',
  '/proc/sys/kernel/unprivileged_userns_clone': '1\n',
  '/proc/sys/user/max_user_namespaces': '96365\n',
};

/** A user's system, with these files and this sandbox helper, which npm's package installs as the user's. */
function system(
  files: Record<string, string>,
  { uid = 1000, mode = 0o100755, isRoot = false } = {},
): SandboxHost {
  return {
    isRoot,
    readText: (file) => new Map(Object.entries(files)).get(file),
    stat: (file) => (file === helper ? { uid, mode } : undefined),
  };
}
const why = (host: SandboxHost): string | undefined => whyWithoutSandbox(program, host);

test.each([
  ['without restrictions', unrestricted],
  ['on a kernel without these settings', {}],
])('%s, the sandbox works', (_name, files) => {
  expect(why(system(files))).toBeUndefined();
});

test.each([
  ['Ubuntu 24.04', ubuntu, 'kernel.apparmor_restrict_unprivileged_userns=1'],
  ['an old Debian', oldDebian, 'kernel.unprivileged_userns_clone=0'],
  ['a system without namespaces', noNamespaces, 'user.max_user_namespaces=0'],
])('on %s, the message names the setting and the command', (_name, files, setting) => {
  const message = why(system(files));
  expect(message).toContain(`(${setting})`);
  expect(message).toContain(`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
  expect(message?.includes('AppArmor'), 'only where AppArmor is the reason').toBe(files === ubuntu);
});

test.each([
  ['setuid root', 0, 0o104755, true],
  ['root’s, but not setuid', 0, 0o100755, false],
  ['setuid, but the user’s', 1000, 0o104755, false],
  ['setuid root, but not for everybody', 0, 0o104750, false],
])('with a helper that is %s, the sandbox works: %s', (_name, uid, mode, works) => {
  expect(why(system(ubuntu, { uid, mode })) === undefined).toBe(works);
});

test('without the helper, the sandbox doesn’t work', () => {
  expect(why({ ...system(ubuntu), stat: () => undefined })).toBeDefined();
});

test('the AppArmor profile of the message makes the sandbox work, for that program only', () => {
  const [, text = ''] = /printf '%s\\n' (.*) \| sudo tee/.exec(why(system(ubuntu)) ?? '') ?? [];
  const profile = text.slice(1, -1).split("' '").join('\n');
  expect(profile).toContain(`profile uncurl-electron "${program}" flags=(unconfined) { userns, }`);
  const host = system({ ...ubuntu, '/etc/apparmor.d/uncurl-electron': profile });
  expect(why(host)).toBeUndefined();
  expect(whyWithoutSandbox('/opt/other/electron', host)).toBeDefined();
  expect(why(system({ ...oldDebian, '/etc/apparmor.d/uncurl-electron': profile }))).toBeDefined();
});

test.skipIf(process.platform === 'win32')(
  'a shell understands the commands for a folder with an apostrophe',
  () => {
    const message = whyWithoutSandbox("/home/o'hara/dist/electron", system(ubuntu)) ?? '';
    const words = [...message.matchAll(/^ {2}(.*)$/gm)].map(([, command = '']) => {
      const harmless = command.replace(/^sudo /, 'echo ').replace(/(&&|\|).*/, '');
      return execFileSync('sh', ['-c', harmless], { encoding: 'utf8' });
    });
    expect(words[0]).toBe("chown root:root /home/o'hara/dist/chrome-sandbox\n");
    expect(words[1]).toContain('profile uncurl-electron "/home/o\'hara/dist/electron" flags');
  },
);

test('root has no sandbox, whatever the system allows', () => {
  const message = why(system(unrestricted, { isRoot: true, uid: 0, mode: 0o104755 }));
  expect(message).toMatch(/^Running as root, .* run this as another user\.$/);
});
