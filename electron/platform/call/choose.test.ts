import { expect, test, vi } from 'vitest';
import type { DeferralSource } from '../deferral-signal.ts';
import { SignalError } from '../signal-error.ts';
import type { RunProgram } from '../program.ts';
import { chooseCall } from './choose.ts';

function choose(platform: NodeJS.Platform, run: RunProgram): DeferralSource {
  const source = chooseCall(platform, run, { systemFolder: 'C:\\Windows', startedAt: () => 0 });
  if ('unavailable' in source) throw new SignalError(source.unavailable);
  return source;
}

test('on macOS it isn’t available', () => {
  expect(() => choose('darwin', vi.fn())).toThrow('signal_unsupported macOS');
});

test('on Linux pw-dump is read if pactl fails', async () => {
  const run = vi.fn<RunProgram>((program) =>
    program === 'pw-dump'
      ? Promise.resolve('[{"info":{"state":"running","props":{"media.class":"Stream/Input/Audio"}}}]')
      : Promise.reject(new Error('pactl is not installed')),
  );
  const source = choose('linux', run);
  expect(source.by).toBe('pactl, pw-dump, /dev/video');
  expect(await source.read()).toEqual({ defers: true, by: 'pw-dump' });
});

test.each(['microphone', 'webcam'])('on Windows the %s alone is enough', async (inUse) => {
  const run = vi.fn<RunProgram>((_program, args) => {
    const stopped = args.join(' ').includes(inUse) ? '0x0' : '0x1da498beb59c801';
    const times = [
      `LastUsedTimeStart    REG_QWORD    0x1da498beb59c800`,
      `LastUsedTimeStop    REG_QWORD    ${stopped}`,
    ];
    return Promise.resolve(
      `\r\nHKEY_CURRENT_USER\\key\r\n${times.map((time) => `    ${time}\r\n`).join('')}`,
    );
  });
  const finding = await choose('win32', run).read();
  expect(finding).toEqual({ defers: true, by: `ConsentStore\\${inUse}` });
  expect(run.mock.calls.map(([program]) => program)).toEqual(Array(2).fill('C:\\Windows\\System32\\reg.exe'));
});
