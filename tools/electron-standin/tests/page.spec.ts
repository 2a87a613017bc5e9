import { expect, logOf, test } from './sample.ts';

test('a page has its preload and exchanges messages with the main process', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  await page.click('#echo');
  const seen = ['app://bundle/index.html', 'app://bundle', 5, '1', [1, 2, 255], true];
  await expect(page.locator('#out')).toHaveText(JSON.stringify(seen));
  await expect(page).toHaveTitle('Sample window'); // the policy blocked the inline script
});

test('contextBridge passes values, functions, promises and errors, and nothing else reaches the page', async ({
  launch,
}) => {
  const page = await (await launch()).firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  const seen = await page.evaluate(async () => {
    const { api } = globalThis as unknown as { api: Record<string, (...values: unknown[]) => unknown> };
    const outcome = async (name: string): Promise<unknown> => {
      try {
        return await api[name]?.();
      } catch (error) {
        return (error as Error).message;
      }
    };
    return {
      values: [
        api['version'],
        api['double']?.(21),
        await api['later']?.(3),
        JSON.stringify(api['dates']?.()),
      ],
      errors: [
        await outcome('fail'),
        await outcome('uncloneable'),
        await outcome('sendUncloneable'),
        await outcome('unknown'),
      ],
      isFrozen: Object.isFrozen(api),
      secrets: ['standInSend', 'standInReceive', 'require', 'process'].filter((name) => name in globalThis),
      cookies: document.cookie,
      isSecure: isSecureContext,
    };
  });
  expect(seen).toEqual({
    values: [1, 42, 9, '[1,{"at":"1970-01-01T00:00:00.000Z"}]'],
    errors: [
      "Error invoking remote method 'fail': TypeError: no such thing",
      "Error invoking remote method 'uncloneable': Error: An object could not be cloned.",
      'An object could not be cloned.',
      'ipcRenderer.sendSync is not in the stand-in',
    ],
    isFrozen: true,
    secrets: [],
    cookies: '',
    isSecure: true,
  });
});

test('the app can deny external links and new windows; a link within the app is followed', async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  await page.click('#outside');
  await page.click('#blank');
  expect(await page.evaluate(() => window.open('second.html'))).toBe(null);
  const requested = [
    'will-navigate https://example.invalid/',
    'open https://example.invalid/new',
    'open app://bundle/second.html',
  ];
  await expect.poll(() => logOf(app)).toEqual(expect.arrayContaining(requested));
  await expect(page.locator('h1')).toHaveText('Sample');
  expect(app.windows()).toHaveLength(1);
  await page.click('#inside');
  await expect(page.locator('h1')).toHaveText('Take a break');
  await expect
    .poll(() => app.evaluate(() => sample.window.webContents.getURL()))
    .toBe('app://bundle/second.html');
});

test('the loopback server only responds to its own Chromium', async ({ launch, desk }) => {
  const app = await launch();
  await app.firstWindow();
  const own = app.process().pid;
  const { execFileSync } = await import('node:child_process');
  const sockets = execFileSync('ss', ['-ltnp'], { encoding: 'utf8', env: desk.environment });
  const ports = sockets.split('\n').filter((line) => line.includes(`pid=${String(own)},`));
  const statuses = await Promise.all(
    ports.map(async (line) => {
      const [, port = ''] = /127\.0\.0\.1:(\d+)/.exec(line) ?? [];
      const response = await fetch(`http://127.0.0.1:${port}/index.html`, {
        headers: { host: 'bundle.app.localhost' },
      });
      return response.status;
    }),
  );
  expect(statuses).toContain(403);
  expect(statuses).not.toContain(200);
});

test('the app grants requests and permissions', async ({ launch }) => {
  const app = await launch('--hidden');
  await app.evaluate(({ session }) => {
    const { webRequest } = session.defaultSession;
    webRequest.onBeforeRequest((details, respond) => {
      sample.log.push(`request ${details.url}`);
      respond({ cancel: !details.url.startsWith('app://') });
    });
    sample.openWindow();
  });
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const requests = ['request app://bundle/index.html', 'request app://bundle/page.js'];
  await expect.poll(() => logOf(app)).toEqual(expect.arrayContaining(requests));
});

test("the page has the app's theme and background colour, whatever Playwright emulates", async ({
  launch,
}) => {
  const app = await launch('--hidden');
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
    sample.openWindow({ backgroundColor: '#123456' });
  });
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(true);
  await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'));
  await expect.poll(isDark).toBe(false);
  await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'dark'));
  await expect.poll(isDark).toBe(true);
  await page.reload();
  await expect.poll(isDark).toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null });
  const corner = await app.evaluate(async () =>
    (await sample.window.webContents.capturePage()).toPNG().toString('base64'),
  );
  const color = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(png), (character) => character.charCodeAt(0))]),
    );
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas?.drawImage(bitmap, 1 - bitmap.width, 1 - bitmap.height, bitmap.width, bitmap.height);
    return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])];
  }, corner);
  expect(color).toEqual([0x12, 0x34, 0x56, 255]);
});
