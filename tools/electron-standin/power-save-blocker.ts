/** powerSaveBlocker, over org.freedesktop.ScreenSaver, which Chromium uses on XFCE and KDE. */
import { app } from './app.ts';
import { sessionBus } from './dbus.ts';
import { missing, strict } from './strict.ts';

const NAME = 'org.freedesktop.ScreenSaver';
const service = { destination: NAME, path: '/org/freedesktop/ScreenSaver', interface: NAME };

/** What is started, by its id, with the service's cookie; undefined if there is no service. */
const started = new Map<number, Promise<number | undefined>>();
let lastId = 0;

async function inhibit(): Promise<number | undefined> {
  const body = [app.getName(), 'Electron'];
  return sessionBus()
    ?.invoke<number>({ ...service, member: 'Inhibit', signature: 'ss', body })
    .catch(() => undefined);
}

export const powerSaveBlocker = strict('powerSaveBlocker', {
  start(type: string): number {
    if (type !== 'prevent-display-sleep') throw missing(`powerSaveBlocker of type ${type}`);
    started.set(++lastId, inhibit());
    return lastId;
  },
  stop(id: number): boolean {
    void started.get(id)?.then((cookie) => {
      if (cookie === undefined) return undefined;
      return sessionBus()?.invoke({ ...service, member: 'UnInhibit', signature: 'u', body: [cookie] });
    });
    return started.delete(id);
  },
});
