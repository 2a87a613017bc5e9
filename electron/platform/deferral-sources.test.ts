import { expect, test, vi } from 'vitest';
import { deferralSources, type DeferralSystem } from './deferral-sources.ts';

const session = { call: vi.fn(), property: vi.fn() };
const sourcesOn = (system: DeferralSystem) => deferralSources(system, session, { isFocused: false });

test('on macOS no signal is available, each for its own reason', () => {
  expect(sourcesOn({ platform: 'darwin', env: {} })).toEqual({
    doNotDisturb: { unavailable: { key: 'signal_focus_unreadable', values: {} } },
    fullScreen: { unavailable: { key: 'signal_unsupported', values: { system: 'macOS' } } },
    call: { unavailable: { key: 'signal_unsupported', values: { system: 'macOS' } } },
  });
});

test('on Windows every signal is available', () => {
  expect(sourcesOn({ platform: 'win32', env: { SystemRoot: 'D:\\Windows' } })).toMatchObject({
    doNotDisturb: { by: 'Windows' },
    fullScreen: { by: 'Windows' },
    call: { by: 'ConsentStore\\microphone, ConsentStore\\webcam' },
  });
});

test('on Linux without a display, only full screen is unavailable', () => {
  expect(sourcesOn({ platform: 'linux', env: {} })).toMatchObject({
    doNotDisturb: { by: 'org.freedesktop.Notifications' },
    fullScreen: { unavailable: { key: 'signal_no_display', values: {} } },
    call: { by: 'pactl, pw-dump, /dev/video' },
  });
  expect(session.call).not.toHaveBeenCalled();
});
