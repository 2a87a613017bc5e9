/** What the deb and the rpm say about the app, from electron-builder itself, short of building them. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test as base } from '@playwright/test';
import { Arch, build, Platform } from 'electron-builder';
import { repository } from '../../tools/repository.ts';

const run = promisify(execFile);
const metainfo = 'packaging/org.uncurl.Uncurl.metainfo.xml';

interface LinuxPackage {
  /** The arguments for fpm, which builds the package. */
  readonly values: readonly string[];
  /** The desktop file's lines. */
  readonly desktop: readonly string[];
  readonly desktopFile: string;
}

/** Lets electron-builder compute a package. It needs no packed app for this. */
async function computed(target: 'deb' | 'rpm', folder: string): Promise<LinuxPackage> {
  const prepackaged = path.join(folder, 'prepackaged');
  fs.mkdirSync(path.join(prepackaged, 'resources'), { recursive: true });
  const desktopFile = path.join(folder, 'org.uncurl.Uncurl.desktop');
  let values: string[] = [];
  await build({
    projectDir: repository,
    targets: Platform.LINUX.createTarget([target], Arch.x64),
    prepackaged,
    config: { directories: { output: path.join(folder, 'output') } },
    effectiveOptionComputed: ([forFpm, writtenDesktopFile]: [string[], string]) => {
      values = forFpm;
      fs.copyFileSync(writtenDesktopFile, desktopFile);
      return Promise.resolve(true);
    },
  });
  return { values, desktopFile, desktop: fs.readFileSync(desktopFile, 'utf8').trim().split('\n') };
}

const test = base.extend<{ packages: { deb: LinuxPackage; rpm: LinuxPackage } }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
  packages: async ({}, use, info) => {
    await use({
      deb: await computed('deb', info.outputPath('deb')),
      rpm: await computed('rpm', info.outputPath('rpm')),
    });
  },
});

test('the desktop file belongs to the windows and is valid', async ({ packages }) => {
  for (const { desktop, desktopFile, values } of Object.values(packages)) {
    expect(values).toContainEqual(
      expect.stringMatching(/=\/usr\/share\/applications\/org\.uncurl\.Uncurl\.desktop$/),
    );
    expect(desktop).toEqual(
      expect.arrayContaining([
        'StartupWMClass=org.uncurl.Uncurl',
        'Exec=/opt/Uncurl/uncurl %U',
        'Icon=uncurl',
        'X-GNOME-UsesNotifications=true',
        expect.stringMatching(/^Keywords=(\w+;)+$/),
      ]),
    );
    const { stdout, stderr } = await run('desktop-file-validate', [desktopFile]);
    expect(stdout + stderr, 'no warning either').toBe('');
  }
});

test('the metainfo is valid, names the desktop file and this version, and is installed', async ({
  packages,
}) => {
  // As root, appstreamcli warns about the folder for its cache unless there is one.
  const { stdout } = await run('appstreamcli', ['validate', '--no-net', metainfo], { cwd: repository });
  expect(stdout).toContain('Validation was successful');
  const text = fs.readFileSync(path.join(repository, metainfo), 'utf8');
  const { version } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(text).toContain('<launchable type="desktop-id">org.uncurl.Uncurl.desktop</launchable>');
  expect(text).toContain(`<release version="${version}"`);
  for (const { values } of Object.values(packages)) {
    expect(values).toContain(`${metainfo}=/usr/share/metainfo/org.uncurl.Uncurl.metainfo.xml`);
  }
});

test('the icons are in folders that the icon theme has', ({ packages }) => {
  for (const { values } of Object.values(packages)) {
    const folders = values.flatMap(
      (value) => /=\/usr\/share\/icons\/hicolor\/(\w+)\/apps\/uncurl/.exec(value)?.[1] ?? [],
    );
    expect(folders.sort()).toEqual(
      [
        '16x16',
        '22x22',
        '24x24',
        '32x32',
        '48x48',
        '64x64',
        '128x128',
        '256x256',
        '512x512',
        'scalable',
      ].sort(),
    );
  }
});
