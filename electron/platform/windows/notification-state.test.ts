import { expect, test, vi } from 'vitest';
import type { RunProgram } from '../program.ts';
import { notificationStateReader } from './notification-state.ts';

test('calls during a reading share its result, and a later call reads again', async () => {
  const run = vi.fn<RunProgram>().mockResolvedValue('state=5 mode=0\r\n');
  const read = notificationStateReader(run, 'D:\\Windows');
  const [first, second] = await Promise.all([read(), read()]);
  expect(first).toEqual({ state: 'acceptsNotifications', mode: 'unrestricted' });
  expect(second).toEqual(first);
  expect(run).toHaveBeenCalledOnce();

  run.mockResolvedValue('state=2 mode=1\r\n');
  expect(await read()).toEqual({ state: 'busy', mode: 'priorityOnly' });
});

test('after a failure, the next call reads again', async () => {
  const run = vi.fn<RunProgram>().mockRejectedValueOnce(new Error('powershell timed out'));
  const read = notificationStateReader(run, 'C:\\Windows');
  await expect(read()).rejects.toThrow('powershell');
  run.mockResolvedValue('state=5 mode=\r\n');
  expect(await read()).toEqual({ state: 'acceptsNotifications', mode: undefined });
});

test('runs the system’s own PowerShell, without a profile that could print output', () => {
  const run = vi.fn<RunProgram>().mockResolvedValue('state=5 mode=0');
  void notificationStateReader(run, 'D:\\Windows')();
  const [program, args, timeoutMs] = run.mock.calls[0]!;
  expect(program).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  expect(args.slice(0, -1)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-Command']);
  expect(timeoutMs).toBe(4_500);
});
