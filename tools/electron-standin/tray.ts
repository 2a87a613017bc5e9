/** Tray: a StatusNotifierItem on the session bus, as in Electron on Linux. */
import path from 'node:path';
import { app } from './app.ts';
import { defineInterface, onSignal, sessionBus, type MessageBus } from './dbus.ts';
import { Emitter, makeEvent } from './event.ts';
import type { Menu } from './menu.ts';
import { asFile, NativeImage, nativeImage } from './native-image.ts';
import { missing, strictClass } from './strict.ts';
import { exportedMenu } from './tray-menu.ts';

const ITEM = '/StatusNotifierItem';
const MENU = '/MenuBar';
const WATCHER = 'org.kde.StatusNotifierWatcher';
let exists = false;
let previousWithdrawn: Promise<void> = Promise.resolve();
let lastId = 0;

type Picture = string | NativeImage | Electron.NativeImage;

/** @throws like Electron, if there is no image or its file can't be read. An empty NativeImage is allowed. */
function iconFile(image: Picture | undefined): string {
  if (image instanceof NativeImage) return asFile(image);
  if (typeof image !== 'string') throw new TypeError('Argument must be a file path or a NativeImage');
  const loaded = nativeImage.createFromPath(image);
  if (loaded.isEmpty()) throw new Error(`Failed to load image from path '${image}'`);
  return asFile(loaded);
}

export class Tray extends Emitter {
  #icon: string;
  #toolTip = '';
  #menu: Menu | undefined;
  #revision = 1;
  #destroyed = false;
  /** Whether the desktop had a tray when this was created. */
  #hadTray = false;
  #name = `org.freedesktop.StatusNotifierItem-${String(process.pid)}-${String(++lastId)}`;
  #menuExport = exportedMenu(() => ({ menu: this.#menu, revision: this.#revision }));
  #itemExport = this.#exportedItem();
  /** Resolves to the bus when the item is on it, and to undefined if it can't be. */
  #published: Promise<MessageBus | undefined>;

  constructor(image: Picture) {
    super('Tray', ['click', 'right-click', 'middle-click']);
    this.#icon = iconFile(image);
    if (exists) throw missing('a second Tray at a time');
    exists = true;
    const bus = sessionBus();
    // Electron doesn't report a missing bus either.
    const published = bus ? this.#publish(bus) : Promise.resolve(undefined);
    this.#published = published.catch((error: unknown) => {
      console.error("Can't show the tray:", error);
      return undefined;
    });
  }

  #exportedItem() {
    const property = (type: string, get: () => unknown) => ({ type, access: 'read' as const, get });
    const clicked = (event: string) => ({
      in: { x: 'i', y: 'i' },
      handler: ({ x, y }: Electron.Point) => {
        this.emit(event, makeEvent(), { x, y, width: 0, height: 0 }, { x, y });
      },
    });
    return defineInterface({
      name: 'org.kde.StatusNotifierItem',
      methods: {
        Activate: clicked('click'),
        SecondaryActivate: clicked('middle-click'),
        ContextMenu: clicked('right-click'),
        Scroll: { in: { delta: 'i', orientation: 's' }, handler: () => {} },
      },
      signals: { NewIcon: { args: {} }, NewToolTip: { args: {} }, NewTitle: { args: {} } },
      properties: {
        Category: property('s', () => 'ApplicationStatus'),
        Id: property('s', () => app.getName()),
        Title: property('s', () => this.#toolTip), // Chromium uses the tool tip as the title
        Status: property('s', () => 'Active'),
        WindowId: property('i', () => 0),
        IconName: property('s', () => path.basename(this.#icon, '.png')),
        IconThemePath: property('s', () => path.dirname(this.#icon)),
        ItemIsMenu: property('b', () => false),
        Menu: property('o', () => MENU),
        ToolTip: property('(sa(iiay)ss)', () => ['', [], this.#toolTip, '']),
      },
    });
  }

  async #publish(bus: MessageBus): Promise<MessageBus | undefined> {
    try {
      await previousWithdrawn;
      await bus.export(ITEM, this.#itemExport);
      await bus.export(MENU, this.#menuExport);
      await bus.requestName(this.#name, 0);
      // Registers again when a tray restarts. Like Electron, it never appears if there is none at first.
      await onSignal(bus, 'org.freedesktop.DBus', 'NameOwnerChanged', ([name, , owner]) => {
        if (name === WATCHER && owner && this.#hadTray && !this.#destroyed) void this.#register(bus);
      });
      this.#hadTray = await this.#register(bus);
      return bus;
    } catch (error) {
      console.error("Can't show the tray:", error);
      return undefined;
    }
  }
  /** Returns whether the desktop has a tray. */
  async #register(bus: MessageBus): Promise<boolean> {
    const call = { destination: WATCHER, path: '/StatusNotifierWatcher', interface: WATCHER };
    const registered = bus.invoke({
      ...call,
      member: 'RegisterStatusNotifierItem',
      signature: 's',
      body: [this.#name],
    });
    return await registered.then(
      () => true,
      () => false,
    );
  }
  #emitSignal(signal: 'NewIcon' | 'NewToolTip' | 'NewTitle'): void {
    void this.#published.then((bus) => {
      if (bus && !this.#destroyed) this.#itemExport.emit[signal]?.();
    });
  }

  setImage(image: Picture): void {
    const icon = iconFile(image);
    if (icon === this.#icon) return;
    this.#icon = icon;
    this.#emitSignal('NewIcon');
  }
  setToolTip(toolTip: string): void {
    this.#toolTip = toolTip;
    this.#emitSignal('NewToolTip');
    this.#emitSignal('NewTitle');
  }
  /** Does nothing, as in Electron on Linux: only macOS uses it. */
  setTitle(): void {}
  /** Shows the menu as it is now. On Linux, an app must set a changed menu again (see Electron's documentation). */
  setContextMenu(menu: Menu | Electron.Menu | null): void {
    this.#menu = (menu as Menu | null) ?? undefined;
    this.#revision++;
    void this.#published.then((bus) => {
      if (bus && !this.#destroyed) this.#menuExport.emit['LayoutUpdated']?.(this.#revision, 0);
    });
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    exists = false;
    previousWithdrawn = this.#withdraw();
  }
  async #withdraw(): Promise<void> {
    const bus = await this.#published;
    if (!bus) return;
    await bus.releaseName(this.#name); // the host then removes it
    bus.unexportInterface(ITEM);
    bus.unexportInterface(MENU);
  }
}
strictClass(Tray);
