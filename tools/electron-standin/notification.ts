/** Notification, over org.freedesktop.Notifications, which Electron on Linux uses through libnotify. */
import path from 'node:path';
import { app } from './app.ts';
import { onSignal, sessionBus, Variant, type MessageBus } from './dbus.ts';
import { Emitter, makeEvent } from './event.ts';
import { asFile } from './native-image.ts';
import { refuseOtherOptions, strictClass } from './strict.ts';

const NAME = 'org.freedesktop.Notifications';
const service = { destination: NAME, path: '/org/freedesktop/Notifications', interface: NAME };
const options = ['title', 'body', 'icon', 'silent', 'urgency', 'timeoutType', 'actions'];
const events = ['show', 'click', 'action', 'close', 'failed'];
const urgencies = { low: 0, normal: 1, critical: 2 };
const reasons = ['', 'timedOut', 'userCanceled', 'applicationHidden'];

const shown = new Map<number, Notification>();
let listening: Promise<string[]> | undefined;

/** Listens once for clicks, actions and closing of all notifications. Resolves to the service's capabilities. */
function listen(bus: MessageBus): Promise<string[]> {
  const first = async (): Promise<string[]> => {
    await onSignal(bus, NAME, 'ActionInvoked', ([id, key]) => shown.get(Number(id))?._invoked(String(key)));
    await onSignal(bus, NAME, 'NotificationClosed', ([id, reason]) =>
      shown.get(Number(id))?._closed(Number(reason)),
    );
    return bus.invoke<string[]>({ ...service, member: 'GetCapabilities' });
  };
  return (listening ??= first());
}

export class Notification extends Emitter {
  title: string;
  body: string;
  silent: boolean;
  urgency: 'low' | 'normal' | 'critical';
  timeoutType: 'default' | 'never';
  actions: Electron.NotificationAction[];
  #icon: Electron.NotificationConstructorOptions['icon'];
  /** The id that the service gave it; 0 while it isn't shown. */
  #id: Promise<number> = Promise.resolve(0);

  constructor(given: Electron.NotificationConstructorOptions = {}) {
    super('Notification', events);
    refuseOtherOptions('Notification', given, options);
    this.title = given.title ?? '';
    this.body = given.body ?? '';
    this.silent = given.silent ?? false;
    this.urgency = given.urgency ?? 'normal';
    this.timeoutType = given.timeoutType ?? 'default';
    this.actions = given.actions ?? [];
    this.#icon = given.icon;
  }
  static isSupported(): boolean {
    return sessionBus() !== undefined;
  }
  show(): void {
    this.#id = this.#id
      .then((replaced) => this.#notify(replaced))
      .catch((error: unknown) => {
        this.emit('failed', makeEvent(), String(error));
        return 0;
      });
  }
  async #notify(replaced: number): Promise<number> {
    const bus = sessionBus();
    if (!bus) throw new Error('no D-Bus session');
    const canAct = (await listen(bus)).includes('actions');
    const buttons = this.actions.flatMap(({ text = '' }, index) => [String(index), text]);
    const icon =
      this.#icon === undefined
        ? ''
        : typeof this.#icon === 'string'
          ? path.resolve(this.#icon)
          : asFile(this.#icon);
    const hints = {
      urgency: new Variant('y', urgencies[this.urgency]),
      'desktop-entry': new Variant('s', app.getName()),
      'suppress-sound': new Variant('b', this.silent),
    };
    const [never, serviceDefault] = [0, -1];
    const expires = this.timeoutType === 'never' ? never : serviceDefault;
    // The service reports a click on the body as the action 'default'.
    const actions = canAct ? ['default', 'View', ...buttons] : [];
    const body = [app.getName(), replaced, icon, this.title, this.body, actions, hints, expires];
    const id = await bus.invoke<number>({ ...service, member: 'Notify', signature: 'susssasa{sv}i', body });
    shown.set(id, this);
    this.emit('show', makeEvent());
    return id;
  }
  close(): void {
    void this.#id.then((id) => {
      if (shown.has(id))
        sessionBus()?.invoke({ ...service, member: 'CloseNotification', signature: 'u', body: [id] });
    });
  }
  _invoked(key: string): void {
    const actionIndex = Number(key);
    if (key === 'default') this.emit('click', makeEvent());
    else this.emit('action', makeEvent({ actionIndex, selectionIndex: -1 }), actionIndex, -1);
  }
  _closed(reason: number): void {
    void this.#id.then((id) => {
      shown.delete(id);
      this.#id = Promise.resolve(0);
      this.emit('close', makeEvent({ reason: reasons[reason] ?? '' }));
    });
  }
}
strictClass(Notification);
