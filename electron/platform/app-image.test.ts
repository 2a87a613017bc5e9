import { expect, test } from 'vitest';
import { leaveAppImage } from './app-image.ts';

const APPDIR = '/tmp/.mount_UncurlX1';

function left(environment: Record<string, string>, program = `${APPDIR}/uncurl`): Record<string, string> {
  const all = { ...environment };
  leaveAppImage(all, program);
  return all;
}

test.each<[string, string, string | undefined]>([
  ['LD_LIBRARY_PATH', `${APPDIR}/usr/lib:`, undefined],
  ['LD_LIBRARY_PATH', `${APPDIR}/usr/lib:/opt/cuda/lib`, '/opt/cuda/lib'],
  ['LD_LIBRARY_PATH', '/opt/cuda/lib', '/opt/cuda/lib'],
  ['PATH', `${APPDIR}:${APPDIR}/usr/sbin:/usr/bin:/bin`, '/usr/bin:/bin'],
  ['XDG_DATA_DIRS', `${APPDIR}/usr/share:./share/:/usr/share`, './share/:/usr/share'],
  ['GSETTINGS_SCHEMA_DIR', `${APPDIR}/usr/share/glib-2.0/schemas:`, undefined],
  ['GTK_PATH', `${APPDIR}/usr/lib/gtk-3.0`, undefined],
  ['APPIMAGE', '/home/me/Uncurl.AppImage', '/home/me/Uncurl.AppImage'],
  ['APPDIR', APPDIR, APPDIR],
  ['OTHER', `${APPDIR}2/usr/lib`, `${APPDIR}2/usr/lib`],
  ['EMPTY', '', ''],
])('%s=%s', (name, value, expected) => {
  expect(left({ APPDIR, [name]: value })[name]).toBe(expected);
});

test('outside an AppImage nothing changes', () => {
  const environment = { PATH: '/usr/bin::/bin', LD_LIBRARY_PATH: ':' };
  expect(left(environment)).toEqual(environment);
});

test('nothing changes for an APPDIR that the app isn’t in', () => {
  const environment = { APPDIR: '/home/me', PATH: '/home/me/bin:/usr/bin' };
  expect(left(environment, '/opt/Uncurl/uncurl')).toEqual(environment);
});
