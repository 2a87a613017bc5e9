/** Starting in a time zone that the runtime doesn't know. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './uncurl.ts';

for (const TZ of [':/etc/localtime', '', 'Mars/Phobos']) {
  test(`with TZ=${TZ} the app starts, and logs the zone that it uses`, async ({ uncurl }) => {
    await uncurl.start({ speed: 1, environment: { TZ } });
    const paused = await uncurl.call('pause', '30m');
    expect(paused.code).toBe(0);
    expect(paused.out).toMatch(/^Paused until \d\d:\d\d\n$/);
    await expect.poll(() => uncurl.status()).toBe(paused.out.trim());
    const log = fs.readFileSync(path.join(uncurl.dataFolder, 'uncurl.log'), 'utf8');
    expect(log).toMatch(/ time zone: [A-Z+-]/);
    if (TZ === 'Mars/Phobos') expect(log).toContain('TZ=Mars/Phobos, which isn’t a known time zone');
  });
}
