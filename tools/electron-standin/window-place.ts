/** Where a window is: where the app wants it, and what the person and the window manager make of that. */
import { browser } from './chromium.ts';
import type { WindowBounds } from './devtools.ts';
import { screen } from './screen.ts';
import type { WindowOptions } from './window-options.ts';
import { fillsScreen, watchPlace } from './x11.ts';

type Bounds = Electron.Rectangle;

interface WindowPlaceParts {
  readonly options: WindowOptions;
  /** Whether the window is where it belongs: one that is hidden, or only being shown, is not. */
  readonly settled: () => boolean;
  readonly changed: (event: 'resize' | 'move' | 'maximize' | 'unmaximize') => void;
}

export class WindowGeometry {
  minimized = false;
  maximized = false;
  fullScreen = false;
  readonly #parts: WindowPlaceParts;
  #bounds: Bounds;
  /** Where it is, or would be, when it is neither maximised nor minimised nor full-screen. */
  #normalBounds: Bounds;
  #windowId: number | undefined;
  #xWindow = '';
  #mayHaveMoved = false;
  #measuring = false;
  #stopWatching: () => void = () => {};

  constructor(parts: WindowPlaceParts) {
    this.#parts = parts;
    const { x, y, width = 800, height = 600 } = parts.options;
    const { workArea } = screen.getPrimaryDisplay(); // Electron centres a window without a place
    this.#bounds = {
      x: x ?? Math.round(workArea.x + (workArea.width - width) / 2),
      y: y ?? Math.round(workArea.y + (workArea.height - height) / 2),
      width,
      height,
    };
    this.#normalBounds = { ...this.#bounds };
  }

  get bounds(): Bounds {
    return { ...this.#bounds };
  }
  get normalBounds(): Bounds {
    return { ...this.#normalBounds };
  }
  /** Where it is to be once `apply` is called. */
  want(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds);
    this.#normalBounds = { ...this.#bounds };
  }

  /** Chromium has the window now, under this number: it gets its size before anything is drawn. */
  async begin(windowId: number): Promise<void> {
    this.#windowId = windowId;
    await this.apply();
  }
  async apply(): Promise<void> {
    const { minWidth = 0, minHeight = 0 } = this.#parts.options;
    const { x: left, y: top, width, height } = this.#bounds;
    const bounds = { left, top, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    await this.#set(bounds);
  }
  async become(windowState: 'normal' | 'minimized' | 'maximized'): Promise<void> {
    await this.#set({ windowState });
  }
  async #set(bounds: WindowBounds): Promise<void> {
    if (this.#windowId !== undefined)
      await browser.tell('Browser.setWindowBounds', { windowId: this.#windowId, bounds });
  }

  /** Follows the X window until `stopWatching`. */
  watch(xWindow: string): void {
    this.#xWindow = xWindow;
    this.#stopWatching = watchPlace(xWindow, () => this.mayHaveMoved());
  }
  stopWatching(): void {
    this.#stopWatching();
  }

  /** The person, the window manager or we ourselves moved or resized it. */
  mayHaveMoved(): void {
    this.#mayHaveMoved = true;
    if (!this.#measuring) void this.#measureUntilStill();
  }
  /** One measurement at a time, so that an older one never comes last. */
  async #measureUntilStill(): Promise<void> {
    this.#measuring = true;
    while (this.#mayHaveMoved) {
      this.#mayHaveMoved = false;
      await this.#measure();
    }
    this.#measuring = false;
  }
  async #measure(): Promise<void> {
    if (this.#windowId === undefined) return;
    const found = await browser.tell('Browser.getWindowBounds', { windowId: this.#windowId });
    const fullScreen = await fillsScreen(this.#xWindow);
    if (!found || !this.#parts.settled()) return;
    const { left: x, top: y, width, height, windowState } = found.bounds;
    this.minimized = windowState === 'minimized';
    this.fullScreen = fullScreen;
    if (x === undefined || y === undefined || width === undefined || height === undefined) return;
    const old = this.#bounds;
    this.#bounds = { x, y, width, height };
    if (windowState === 'normal' && !fullScreen) this.#normalBounds = { ...this.#bounds };
    this.#maximizedChanged(windowState === 'maximized');
    if (old.width !== width || old.height !== height) this.#parts.changed('resize');
    if (old.x !== x || old.y !== y) this.#parts.changed('move');
    if (windowState !== 'normal' || fullScreen) return;
    const { minWidth = 0, minHeight = 0 } = this.#parts.options;
    if (width < minWidth || height < minHeight) await this.apply();
  }
  #maximizedChanged(maximized: boolean): void {
    if (this.maximized === maximized || this.minimized) return;
    this.maximized = maximized;
    this.#parts.changed(maximized ? 'maximize' : 'unmaximize');
  }
}
