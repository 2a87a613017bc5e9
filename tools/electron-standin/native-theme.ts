/** nativeTheme: light or dark, from the app or, for 'system', from the desktop's settings portal. */
import { EventEmitter } from 'node:events';
import { onSignal, sessionBus } from './dbus.ts';
import { strict } from './strict.ts';

type Source = Electron.NativeTheme['themeSource'];
const PORTAL = 'org.freedesktop.portal.Desktop';
const SETTINGS = 'org.freedesktop.portal.Settings';
const APPEARANCE = 'org.freedesktop.appearance';
const PREFERS_DARK = 1;

let source: Source = 'system';
let systemIsDark = false;

class NativeTheme extends EventEmitter {
  get themeSource(): Source {
    return source;
  }
  set themeSource(value: Source) {
    if (!['system', 'light', 'dark'].includes(value))
      throw new TypeError(`Invalid themeSource value provided: ${value}`);
    if (value === source) return;
    source = value;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return source === 'system' ? systemIsDark : source === 'dark';
  }
}
export const nativeTheme = strict('nativeTheme', new NativeTheme());

/** Reads the desktop's preference and follows it. Without a portal the theme stays light, as in Electron. */
export async function followSystemTheme(): Promise<void> {
  const bus = sessionBus();
  if (!bus) return;
  const update = (value: unknown): void => {
    const dark = Number(value) === PREFERS_DARK;
    if (dark === systemIsDark) return;
    systemIsDark = dark;
    if (source === 'system') nativeTheme.emit('updated');
  };
  await onSignal(bus, SETTINGS, 'SettingChanged', ([namespace, key, value]) => {
    if (namespace === APPEARANCE && key === 'color-scheme') update(value);
  });
  if (!(await bus.nameHasOwner(PORTAL))) return; // a call would start one, which can take half a minute to fail
  const body = [APPEARANCE, 'color-scheme'];
  const path = '/org/freedesktop/portal/desktop';
  update(
    await bus.invoke({
      destination: PORTAL,
      path,
      interface: SETTINGS,
      member: 'ReadOne',
      signature: 'ss',
      body,
    }),
  );
}
