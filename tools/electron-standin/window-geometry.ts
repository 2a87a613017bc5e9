/** A window's bounds and state: what the app sets, and what the user and the window manager change. */
import { browser } from './chromium.ts';
import type { WindowBounds } from './devtools.ts';
import { screen } from './screen.ts';
import type { WindowOptions } from './window-options.ts';
import { fillsScreen, watchBounds } from './x11.ts';

type Bounds = Electron.Rectangle;

interface GeometryParts {
  readonly options: WindowOptions;
  /** Whether the window's bounds can be trusted. They can't while it is hidden or only being shown. */
  readonly settled: () => boolean;
  readonly changed: (event: 'resize' | 'move' | 'maximize' | 'unmaximize') => void;
}

/** All bounds are in pixels. */
export class WindowGeometry {
  minimized = false;
  maximized = false;
  fullScreen = false;
  readonly #parts: GeometryParts;
  #bounds: Bounds;
  /** The bounds that it has when it's neither maximised nor minimised nor full-screen. */
  #normalBounds: Bounds;
  #windowId: number | undefined;
  #xWindow = '';
  #mayHaveChanged = false;
  #measuring = false;
  #stopWatching: () => void = () => {};

  constructor(parts: GeometryParts) {
    this.#parts = parts;
    const { x, y, width = 800, height = 600 } = parts.options;
    const { workArea } = screen.getPrimaryDisplay(); // Electron centres a window without a position
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
  /** Sets the bounds that the next `apply` gives the window. */
  want(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds);
    this.#normalBounds = { ...this.#bounds };
  }

  /** Gives Chromium's new window its bounds, before anything is drawn. */
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
      await browser.trySend('Browser.setWindowBounds', { windowId: this.#windowId, bounds });
  }

  /** Follows the X window until `stopWatching`. */
  watch(xWindow: string): void {
    this.#xWindow = xWindow;
    this.#stopWatching = watchBounds(xWindow, () => this.mayHaveChanged());
  }
  stopWatching(): void {
    this.#stopWatching();
  }

  /** Measures the window again, because the user, the window manager or the app may have moved or resized it. */
  mayHaveChanged(): void {
    this.#mayHaveChanged = true;
    if (!this.#measuring) void this.#measureUntilStill();
  }
  /** Measures one at a time, so that an older measurement never comes last. */
  async #measureUntilStill(): Promise<void> {
    this.#measuring = true;
    while (this.#mayHaveChanged) {
      this.#mayHaveChanged = false;
      await this.#measure();
    }
    this.#measuring = false;
  }
  async #measure(): Promise<void> {
    if (this.#windowId === undefined) return;
    const measured = await browser.trySend('Browser.getWindowBounds', { windowId: this.#windowId });
    const fullScreen = await fillsScreen(this.#xWindow);
    if (!measured || !this.#parts.settled()) return;
    const { left: x, top: y, width, height, windowState } = measured.bounds;
    this.minimized = windowState === 'minimized';
    this.fullScreen = fullScreen;
    if (x === undefined || y === undefined || width === undefined || height === undefined) return;
    const old = this.#bounds;
    this.#bounds = { x, y, width, height };
    if (windowState === 'normal' && !fullScreen) this.#normalBounds = { ...this.#bounds };
    this.#setMaximized(windowState === 'maximized');
    if (old.width !== width || old.height !== height) this.#parts.changed('resize');
    if (old.x !== x || old.y !== y) this.#parts.changed('move');
    if (windowState !== 'normal' || fullScreen) return;
    const { minWidth = 0, minHeight = 0 } = this.#parts.options;
    if (width < minWidth || height < minHeight) await this.apply();
  }
  #setMaximized(maximized: boolean): void {
    if (this.maximized === maximized || this.minimized) return;
    this.maximized = maximized;
    this.#parts.changed(maximized ? 'maximize' : 'unmaximize');
  }
}
