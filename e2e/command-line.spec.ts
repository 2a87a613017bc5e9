/** The command line, with real processes beside the running app. Standard error may also have Chromium's messages. */
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from './uncurl.ts';

/** The app's clock runs in real time. */
const realTime = { speed: 1 };

test('the command line controls the running app without opening a window', async ({ uncurl }) => {
  uncurl.writeStateAfterSitting(5, realTime, {});
  await uncurl.start(realTime);
  const socket = fs.statSync(path.join(uncurl.dataFolder, 'uncurl.sock'));
  expect(socket.mode & 0o777, 'only this user may use the socket').toBe(0o600);

  const status = await uncurl.callWithoutDisplay('status', '--json');
  expect(status.code, status.err).toBe(0);
  expect(JSON.parse(status.out)).toMatchObject({
    version: 1,
    running: true,
    state: 'sitting',
    intervalMinutes: 45,
    can: { pause: true, resume: false, snooze: false },
  });

  const paused = await uncurl.call('pause', '30m');
  expect(paused.code).toBe(0);
  expect(paused.out).toMatch(/^Paused until \d\d:\d\d\n$/);
  await expect.poll(() => uncurl.status(), 'the tray shows it too').toBe(paused.out.trim());
  await expect.poll(() => uncurl.menu()).toContain('Resume reminders');
  const resumed = await uncurl.call('resume');
  expect(resumed.code).toBe(0);
  expect(resumed.out).toMatch(/^Sitting 5 min/);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 5 min/);

  const snoozed = await uncurl.call('snooze', '5m');
  expect(snoozed).toMatchObject({ code: 1, out: '' });
  expect(snoozed.err).toContain('Nothing to snooze: no reminder is due.\n');
  const unknown = await uncurl.call('pasue', '30m');
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('Unknown command "pasue".\nUse “uncurl --help”');
  const option = await uncurl.call('--quit');
  expect(option).toMatchObject({ code: 2, out: '' });
  expect(option.err).toContain('Unknown option "--quit".');
  await expect.poll(() => uncurl.status(), 'the status is unchanged').toMatch(/^Sitting 5 min/);
  expect(uncurl.app.windows(), 'no command opens a window').toHaveLength(0);
});

test('start takes a stretch id, and quit saves the state', async ({ uncurl }) => {
  await uncurl.start(realTime);
  const opened = uncurl.app.waitForEvent('window');
  expect(await uncurl.call('start', 'side-bend')).toMatchObject({ code: 0, out: 'Stretching\n' });
  const page = await opened;
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByRole('heading', { name: 'Side bend', exact: true })).toBeVisible();

  const process = uncurl.app.process();
  expect(await uncurl.call('quit')).toMatchObject({ code: 0, out: 'Uncurl has quit.\n' });
  await expect.poll(() => process.exitCode, 'the app exits').toBe(0);
  await expect
    .poll(() => uncurl.savedState())
    .toMatchObject({ clean: true, redFlagsRead: true, session: null });
  await expect.poll(() => uncurl.historyKinds()).toEqual(['endedEarly']);
});

test('a program can follow the status until it or the app ends', async ({ uncurl }) => {
  await uncurl.start(realTime);
  const bar = uncurl.open('status', '--follow');
  const barEnded = once(bar, 'exit');
  const lines: string[] = [];
  createInterface({ input: bar.stdout }).on('line', (line) => lines.push(line));
  await expect.poll(() => lines).toEqual([expect.stringMatching(/^Sitting 0 min/)]);
  const paused = await uncurl.call('pause', '30m');
  await expect.poll(() => lines.at(-1), 'at once').toBe(paused.out.trim());

  const closed = uncurl.open('status', '--follow', '--json');
  const closedEnded = once(closed, 'exit');
  const [line] = (await once(createInterface({ input: closed.stdout }), 'line')) as [string];
  expect(JSON.parse(line)).toMatchObject({ version: 1, running: true, state: 'paused' });
  closed.stdout.destroy();
  await uncurl.call('resume');
  expect((await closedEnded)[0], 'nobody reads its lines any more').toBe(0);

  await uncurl.call('quit');
  expect((await barEnded)[0]).toBe(0);
  expect(lines.at(-1)).toBe('Uncurl isn’t running.');
});

test('if the app isn’t running, a command reports that or starts it', async ({ uncurl }) => {
  uncurl.forgetState();
  const status = await uncurl.callWithoutDisplay('status', '--json');
  expect([status.code, JSON.parse(status.out)]).toEqual([3, { version: 1, running: false }]);
  expect(fs.readdirSync(uncurl.dataFolder), 'Chromium hasn’t started').toEqual([]);
  const wrong = await uncurl.call('start', 'sidebend');
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('There is no stretch "sidebend". Did you mean side-bend?\n');
  expect(fs.existsSync(path.join(uncurl.dataFolder, 'state.json')), 'there is no saved state').toBe(false);

  await uncurl.start(realTime, 'pause', '30m');
  await expect.poll(() => uncurl.status()).toMatch(/^Paused until/);
  await uncurl.kill();
  const resumed = await uncurl.call('resume');
  expect(resumed, 'a socket of a killed app is ignored').toMatchObject({ code: 3, out: '' });
  expect(resumed.err).toContain('Uncurl isn’t running.\n');

  await uncurl.start(realTime, 'start', 'side-bend');
  const page = await uncurl.window();
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeVisible();
  expect(await uncurl.call('status')).toMatchObject({ code: 0, out: 'Stretching\n' });
});
