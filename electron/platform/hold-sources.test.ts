import { expect, test, vi } from 'vitest';
import { holdSources, type HoldSystem } from './hold-sources.ts';

const session = { call: vi.fn(), property: vi.fn() };
const sourcesOn = (system: HoldSystem) => holdSources(system, session, { isFocused: false });

test('on macOS nothing can be asked, each with its reason', () => {
  expect(sourcesOn({ platform: 'darwin', env: {} })).toEqual({
    doNotDisturb: { missing: 'macOS does not tell other programs about Focus' },
    fullScreen: { missing: 'Uncurl cannot ask macOS for it' },
    call: { missing: 'Uncurl cannot ask macOS for it' },
  });
});

test('on Windows everything can', () => {
  expect(sourcesOn({ platform: 'win32', env: { SystemRoot: 'D:\\Windows' } })).toMatchObject({
    doNotDisturb: { by: 'Windows' },
    fullScreen: { by: 'Windows' },
    call: { by: 'Windows’ record of microphone use and Windows’ record of webcam use' },
  });
});

test('on Linux without a display only windows cannot be seen', () => {
  expect(sourcesOn({ platform: 'linux', env: {} })).toMatchObject({
    doNotDisturb: { by: 'the notification service' },
    fullScreen: { missing: 'there is no X display' },
    call: { by: 'pactl or pw-dump and /dev/video' },
  });
  expect(session.call).not.toHaveBeenCalled();
});
