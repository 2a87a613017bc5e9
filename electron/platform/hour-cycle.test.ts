import { expect, test } from 'vitest';
import { systemHourCycle, type TimeFormatSystem } from './hour-cycle.ts';

const never = (): never => {
  throw new Error('must not be called on this system');
};
const onLinux = (env: TimeFormatSystem['env']) =>
  systemHourCycle({ platform: 'linux', env, regionLocale: never, macSetting: never });

test.each([
  ['en_US.UTF-8', 'h12'],
  ['en_US', 'h12'],
  ['en_US.utf8', 'h12'],
  ['en_AU.UTF-8', 'h12'],
  ['ko_KR.UTF-8', 'h12'],
  ['hi_IN', 'h12'],
  ['ar_EG.UTF-8', 'h12'],
  ['en_GB.UTF-8', 'h23'],
  ['de_DE.UTF-8', 'h23'],
  ['de_DE@euro', 'h23'],
  ['ja_JP.UTF-8', 'h23'],
  ['sr_RS@latin', 'h23'],
  ['C', 'h23'],
  ['C.UTF-8', 'h23'],
  ['POSIX', 'h23'],
  ['', 'h23'],
  ['garbage', 'h23'],
  ['xx_YY.UTF-8', 'h23'],
  ['not a locale', 'h23'],
  ['🕐', 'h23'],
  ['_', 'h23'],
])('on Linux with LC_TIME="%s" it is %s', (locale, expected) => {
  expect(onLinux({ LC_TIME: locale })).toBe(expected);
});

test.each<[TimeFormatSystem['env'], string]>([
  [{}, 'h23'],
  [{ LANG: 'en_US.UTF-8' }, 'h12'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8' }, 'h23'],
  [{ LANG: 'de_DE.UTF-8', LC_TIME: 'en_US.UTF-8' }, 'h12'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: '' }, 'h12'],
  [{ LC_ALL: 'C.UTF-8', LC_TIME: 'en_US.UTF-8', LANG: 'en_US.UTF-8' }, 'h23'],
  [{ LC_ALL: '', LC_TIME: 'en_US.UTF-8' }, 'h12'],
  [{ LANG: 'C.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LANGUAGE: 'en_US' }, 'h23'],
])('on Linux, LC_ALL counts before LC_TIME, and LANG last: %o', (env, expected) => {
  expect(onLinux(env)).toBe(expected);
});

test.each([
  ['en-US', 'h12'],
  ['en_US', 'h12'],
  ['en-GB', 'h23'],
  ['de-DE', 'h23'],
  ['ko-KR', 'h12'],
  ['', 'h23'],
  ['garbage', 'h23'],
])('elsewhere with the region’s locale "%s" it is %s, whatever the environment', (locale, expected) => {
  const env = { LC_ALL: locale === 'en-GB' ? 'en_US.UTF-8' : 'de_DE.UTF-8' };
  const regionLocale = () => locale;
  expect(systemHourCycle({ platform: 'win32', env, regionLocale, macSetting: never })).toBe(expected);
  expect(systemHourCycle({ platform: 'darwin', env, regionLocale, macSetting: () => false })).toBe(expected);
});

test.each([
  ['en-US', 'AppleICUForce24HourTime', 'h23'],
  ['en-GB', 'AppleICUForce12HourTime', 'h12'],
])('on macOS in the region %s, the setting %s makes it %s', (locale, setting, expected) => {
  const macSetting = (name: string) => name === setting;
  expect(systemHourCycle({ platform: 'darwin', env: {}, regionLocale: () => locale, macSetting })).toBe(
    expected,
  );
});
