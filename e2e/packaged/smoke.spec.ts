/** The packed app on a private desk, outside the repository: from its start to a stretch, and its end. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Settings } from '../../core/settings/settings.ts';
import { expect, Uncurl } from '../uncurl.ts';
import { obstacle, test as packedTest } from './packed-folder.ts';
import { RunningPacked } from './running.ts';

const reason = obstacle();
packedTest.skip(reason !== undefined, reason ?? '');

const run = promisify(execFile);

interface Fixtures {
  /** The data folder of the app. */
  uncurl: Uncurl;
  app: RunningPacked;
}

const test = packedTest.extend<Fixtures>({
  uncurl: async ({ desk }, use) => {
    await use(new Uncurl(desk));
    await desk.notifications.closeAll();
  },
  app: async ({ desk, uncurl, packed }, use) => {
    const app = new RunningPacked(packed, desk, uncurl);
    await use(app);
    await app.stop();
  },
});

/** Makes the app remind at its start: the interval is over. */
function sitUntilDue(uncurl: Uncurl, settings: Partial<Settings> = {}): void {
  const short = { intervalMinutes: 10, ...settings };
  uncurl.writeSettings(short);
  uncurl.writeStateAfterSitting(10, { speed: 1 }, short);
}

test('it starts, reminds, opens the stretch on a click and quits', async ({ desk, uncurl, app }) => {
  sitUntilDue(uncurl);
  await desk.input.move();
  await app.start();

  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  const status = await app.call('status', '--json');
  expect(status.code).toBe(0);
  const { stretch } = JSON.parse(status.out) as { stretch: { name: string } };
  expect(JSON.parse(status.out)).toMatchObject({ running: true, state: 'reminded' });
  const [reminder] = desk.notifications.shown();
  expect(reminder?.summary).toContain(stretch.name);
  expect(reminder?.body).toBe('You’ve been sitting for 10 minutes.');

  await desk.notifications.click();
  await expect.poll(() => windowTitles(desk.environment)).toContain('Uncurl');
  await expect.poll(async () => (await app.call('status')).out).toBe('Stretching\n');

  await desk.tray.click('Quit Uncurl');
  expect(await app.ended()).toBe(0);
  await expect.poll(() => desk.tray.items()).toEqual([]);
  expect(await app.call('status', '--json')).toEqual({ code: 3, out: '{"version":1,"running":false}\n' });
});

test('node-notifier shows a reminder with the stretch’s picture', async ({ desk, uncurl, app }) => {
  sitUntilDue(uncurl, { notifications: 'node-notifier' });
  await desk.input.move();
  await app.start();
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  const [reminder] = desk.notifications.shown();
  // Electron passes the picture as pixels, notify-send as its file.
  expect(reminder?.icon).toMatch(/\/app\.asar\.unpacked\/dist\/assets\/thumbnails\/[\w.-]+\.png$/);
  expect(await app.call('quit')).toEqual({ code: 0, out: 'Uncurl has quit.\n' });
  expect(await app.ended()).toBe(0);
});

/** The titles of the windows on the desk, one on each line. */
async function windowTitles(env: Record<string, string>): Promise<string> {
  const { stdout } = await run('wmctrl', ['-l'], { env });
  return stdout;
}
