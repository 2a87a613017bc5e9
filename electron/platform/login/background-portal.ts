import dbus from 'dbus-native';
import { z } from 'zod';
import { atLoginSwitch } from '../../at-login.ts';
import type { Clock } from '../clock.ts';
import type { Bus } from '../dbus/bus.ts';
import { desktopPortal } from '../dbus/desktop-portal.ts';
import { withTimeout } from '../timeout.ts';
import type { LoginItem, LoginReport } from './login-item.ts';

const resultsSchema = z.object({ autostart: z.boolean() });

/** How long the user may take to answer the desktop's question, in ms. */
const ANSWER_TIMEOUT_MS = 120_000;

/**
 * Starts the app at login through the portal for sandboxed apps, which writes the autostart entry outside the sandbox:
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Background.html
 *
 * The portal can't be read. But a request says whether the app will be started, and the desktop asks the user at most
 * once, so the app repeats its request once in each run.
 *
 * @param reason tells the user why, in the desktop's question
 * @param after calls back after a number of ms of real time
 */
export function backgroundPortal(
  bus: Pick<Bus, 'call' | 'listen' | 'uniqueName'>,
  reason: string,
  after: Clock['after'],
): LoginItem {
  let answer: LoginReport | undefined;
  let requests = 0;

  async function request(on: boolean): Promise<void> {
    requests++;
    const token = `uncurl_${process.pid}_${requests}`;
    const { response } = await listenFor(token);
    await bus.call({
      ...desktopPortal,
      interface: 'org.freedesktop.portal.Background',
      member: 'RequestBackground',
      signature: 'sa{sv}',
      body: [
        '',
        [
          ['handle_token', ['s', token]],
          ['reason', ['s', reason]],
          ['autostart', ['b', on]],
          ['commandline', ['as', ['uncurl', atLoginSwitch]]],
        ],
      ],
      mayStartProgram: true,
    });
    const isAllowed = await withTimeout(response, ANSWER_TIMEOUT_MS, 'xdg-desktop-portal', after);
    answer =
      on && !isAllowed
        ? { available: true, on: false, note: { key: 'login_refused', values: {} } }
        : { available: true, on };
  }

  /** Listens before the request is made, because the response may follow at once: see the portal's Request interface. */
  async function listenFor(token: string): Promise<{ response: Promise<boolean> }> {
    const sender = (await bus.uniqueName()).slice(1).replaceAll('.', '_');
    const { promise: response, resolve } = Promise.withResolvers<boolean>();
    await bus.listen(
      {
        path: `${desktopPortal.path}/request/${sender}/${token}`,
        interface: 'org.freedesktop.portal.Request',
        member: 'Response',
      },
      ([code, results]) => {
        resolve(code === 0 && autostartIn(results));
      },
    );
    return { response };
  }

  return {
    program: 'flatpak',
    async read(asked) {
      if (!answer && asked) await request(true);
      return answer ?? { available: true, on: false };
    },
    set: request,
    follow: () => Promise.resolve(),
  };
}

/** The result "autostart" of a response. Anything else, such as the response of another version, counts as a no. */
function autostartIn(results: unknown): boolean {
  const plain: unknown = dbus.toPlain(results);
  return resultsSchema.safeParse(plain).data?.autostart ?? false;
}
