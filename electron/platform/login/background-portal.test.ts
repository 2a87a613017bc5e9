/** The portal as it is documented: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Background.html */
import { expect, test } from 'vitest';
import dbus, { type MessageBus } from 'dbus-native';
import { startProgram } from '../../testing/desktop/bus-program.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { createClock } from '../clock.ts';
import { backgroundPortal } from './background-portal.ts';

type Options = Readonly<Record<string, unknown>>;

/** A desktop whose portal answers each request with a response code and results, before it returns. */
async function startPortal(code: number, results: Readonly<Record<string, boolean>>) {
  const { bus, address } = await privateBus();
  const requests: Options[] = [];
  const path = '/org/freedesktop/portal/desktop';
  const portal: MessageBus = await startProgram(address, 'org.freedesktop.portal.Desktop', path, {
    name: 'org.freedesktop.portal.Background',
    methods: {
      RequestBackground: {
        in: { parent_window: 's', options: 'a{sv}' },
        out: { handle: 'o' },
        handler: async ({ options }) => {
          const request = dbus.toPlain<Options>(options);
          requests.push(request);
          const sender = (await bus.uniqueName()).slice(1).replaceAll('.', '_');
          const handle = `${path}/request/${sender}/${String(request['handle_token'])}`;
          const values = Object.entries(results).map(([name, value]) => [name, ['b', value]]);
          portal.sendSignal(handle, 'org.freedesktop.portal.Request', 'Response', 'ua{sv}', [code, values]);
          return handle;
        },
      },
    },
  });
  return { requests, item: backgroundPortal(bus, 'because', createClock().after) };
}

test('the portal is asked for the switch, and its consent is the answer', async () => {
  const { requests, item } = await startPortal(0, { background: true, autostart: true });
  expect(await item.read(false)).toEqual({ available: true, on: false });
  await item.set(true);
  expect(await item.read(true)).toEqual({ available: true, on: true });
  expect(requests).toMatchObject([
    { autostart: true, commandline: ['uncurl', '--at-login'], reason: 'because' },
  ]);
});

test('switching off is a request too', async () => {
  const { requests, item } = await startPortal(0, { background: true, autostart: false });
  await item.set(false);
  expect(requests).toMatchObject([{ autostart: false }]);
  expect(await item.read(false)).toEqual({ available: true, on: false });
});

test.each([
  ['the user refuses', 1, {}],
  ['the desktop only allows running in the background', 0, { background: true, autostart: false }],
])('%s: that is said', async (_what, code, results) => {
  const { item } = await startPortal(code, results);
  await item.set(true);
  const note = { key: 'login_refused', values: {} };
  expect(await item.read(true)).toEqual({ available: true, on: false, note });
});

test('after a restart of the app, the portal is asked once more', async () => {
  const { requests, item } = await startPortal(0, { autostart: true });
  expect(await item.read(true)).toEqual({ available: true, on: true });
  await item.read(true);
  expect(requests).toHaveLength(1);
});

test('a desktop without the portal is an error', async () => {
  const { bus } = await privateBus();
  await expect(backgroundPortal(bus, '', createClock().after).set(true)).rejects.toThrow();
});
