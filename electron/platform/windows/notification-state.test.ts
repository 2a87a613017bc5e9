import { expect, test, vi } from 'vitest';
import type { RunProgram } from '../program.ts';
import { notificationStateReader } from './notification-state.ts';

test('who asks while an answer is on its way gets that one, who asks later a new one', async () => {
  const run = vi.fn<RunProgram>().mockResolvedValue('state=5 mode=0\r\n');
  const read = notificationStateReader(run, 'D:\\Windows');
  const [one, other] = await Promise.all([read(), read()]);
  expect(one).toEqual({ state: 'acceptsNotifications', mode: 'unrestricted' });
  expect(other).toEqual(one);
  expect(run).toHaveBeenCalledOnce();

  run.mockResolvedValue('state=2 mode=1\r\n');
  expect(await read()).toEqual({ state: 'busy', mode: 'priorityOnly' });
});

test('after a failure it is tried again', async () => {
  const run = vi.fn<RunProgram>().mockRejectedValueOnce(new Error('powershell did not answer in time'));
  const read = notificationStateReader(run, 'C:\\Windows');
  await expect(read()).rejects.toThrow('powershell');
  run.mockResolvedValue('state=5 mode=\r\n');
  expect(await read()).toEqual({ state: 'acceptsNotifications', mode: undefined });
});

test('runs the system’s own PowerShell, without a profile that could print something', () => {
  const run = vi.fn<RunProgram>().mockResolvedValue('state=5 mode=0');
  void notificationStateReader(run, 'D:\\Windows')();
  const [program, values, withinMs] = run.mock.calls[0]!;
  expect(program).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  expect(values.slice(0, -1)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-Command']);
  expect(withinMs).toBe(4_500);
});
