/** Times of day in the format of LC_TIME, which need not be that of the language. */
import { weekdays } from '../core/time/weekday.ts';
import { expect, test } from './uncurl.ts';

for (const { locale, environment, time, range, typed } of [
  {
    locale: 'en_US',
    environment: { LC_ALL: '', LANG: 'de_DE.UTF-8', LC_TIME: 'en_US.UTF-8' },
    time: /^Paused until (1[0-2]|[1-9]):\d\d [AP]M$/,
    range: '1:30 PM – 6:00 PM',
    typed: '0230p',
  },
  {
    locale: 'de_DE',
    environment: { LC_ALL: '', LANG: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8' },
    time: /^Paused until \d\d:\d\d$/,
    range: '13:30 – 18:00',
    typed: '1430',
  },
]) {
  test(`with LC_TIME=${locale}, tray, command line and window agree`, async ({ desk, uncurl }) => {
    const everyDay: [string, string][] = [
      ['00:00', '00:00'],
      ['13:30', '18:00'],
    ];
    uncurl.writeSettings({ workingHours: Object.fromEntries(weekdays.map((day) => [day, everyDay])) });
    await uncurl.start({ speed: 1, environment });
    const paused = await uncurl.call('pause', '30m');
    expect(paused.out.trim()).toMatch(time);
    const { out } = await uncurl.call('status');
    expect(out).toBe(paused.out);
    await expect.poll(() => uncurl.status()).toBe(out.trim());

    const opened = uncurl.app.waitForEvent('window');
    await desk.tray.click('Today');
    const page = await opened;
    const until = out.trim().replace(/^Paused until /, '');
    await expect(page.getByText(`Reminders are paused until ${until}.`)).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('button', { name: `Remove ${range} on Monday` })).toBeVisible();
    // A time field takes the keys of the format that it shows.
    const from = page.getByLabel('Monday, hours 2: from');
    await from.focus();
    await page.keyboard.type(typed);
    await expect(from).toHaveValue('14:30');
  });
}
