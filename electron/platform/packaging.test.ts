import { expect, test } from 'vitest';
import { packagingOf, type PackagedProcess, type Packaging } from './packaging.ts';

interface Example {
  readonly what: string;
  readonly process: PackagedProcess;
  readonly isPackaged?: boolean;
  readonly files?: readonly string[];
  readonly expected: Packaging;
}

const linux = { platform: 'linux', execPath: '/opt/Uncurl/uncurl' } as const;
const windows = { platform: 'win32', execPath: String.raw`C:\Temp\2f\Uncurl.exe` } as const;
const portable = {
  PORTABLE_EXECUTABLE_FILE: String.raw`D:\Uncurl 1.0.exe`,
  PORTABLE_EXECUTABLE_APP_FILENAME: 'uncurl',
};
const program = (path: string): Packaging => ({ kind: 'program', program: path });

test.each<Example>([
  { what: 'deb', process: { ...linux, env: {} }, expected: program('/opt/Uncurl/uncurl') },
  {
    what: 'a checkout',
    process: { ...linux, env: {} },
    isPackaged: false,
    expected: { kind: 'development' },
  },
  {
    what: 'AppImage',
    process: {
      ...linux,
      execPath: '/tmp/.mount_Uncurl/uncurl',
      env: { APPIMAGE: '/home/ada/Uncurl.AppImage', APPDIR: '/tmp/.mount_Uncurl' },
    },
    expected: program('/home/ada/Uncurl.AppImage'),
  },
  {
    what: 'deb, started in a terminal that is an AppImage',
    process: { ...linux, env: { APPIMAGE: '/home/ada/Term.AppImage', APPDIR: '/tmp/.mount_Term' } },
    expected: program('/opt/Uncurl/uncurl'),
  },
  {
    what: 'Flatpak',
    process: { ...linux, execPath: '/app/uncurl/uncurl', env: {} },
    files: ['/.flatpak-info'],
    expected: { kind: 'flatpak' },
  },
  {
    what: 'snap',
    process: {
      ...linux,
      execPath: '/snap/uncurl/7/uncurl',
      env: { SNAP: '/snap/uncurl/7', SNAP_USER_DATA: '/home/ada/snap/uncurl/7' },
    },
    expected: { kind: 'snap', userFolder: '/home/ada/snap/uncurl/7' },
  },
  {
    what: 'deb, started in an editor that is a snap',
    process: {
      ...linux,
      env: { SNAP: '/snap/code/1', SNAP_USER_DATA: '/home/ada/snap/code/1' },
    },
    expected: program('/opt/Uncurl/uncurl'),
  },
  { what: 'Windows installer', process: { ...windows, env: {} }, expected: program(windows.execPath) },
  {
    what: 'portable',
    process: { ...windows, env: portable },
    expected: program(String.raw`D:\Uncurl 1.0.exe`),
  },
  {
    what: 'Windows installer, started by another portable app',
    process: { ...windows, env: { ...portable, PORTABLE_EXECUTABLE_APP_FILENAME: 'other' } },
    expected: program(windows.execPath),
  },
  { what: 'Store', process: { ...windows, env: {}, windowsStore: true }, expected: { kind: 'store' } },
  {
    what: 'macOS',
    process: { platform: 'darwin', execPath: '/Applications/Uncurl.app/Contents/MacOS/Uncurl', env: {} },
    expected: program('/Applications/Uncurl.app/Contents/MacOS/Uncurl'),
  },
])('$what', ({ process, isPackaged = true, files = [], expected }) => {
  expect(packagingOf(process, isPackaged, (file) => files.includes(file))).toEqual(expected);
});
