/** Remembers the window's bounds and whether it is maximized, and saves both to disk. */
import { createClock, type Cancel } from '../platform/clock.ts';
import type { SavedFile } from '../storage/saved-file.ts';
import type { WindowGeometry } from '../storage/window-file.ts';
import type { Attempt } from '../storage/write-failures.ts';
import { boundsFor, hasMoved, type Rectangle } from './window-bounds.ts';

/** The part of a window that `WindowMemory` uses. */
export interface WatchedWindow {
  on(event: 'move' | 'resize' | 'maximize' | 'unmaximize' | 'close', listener: () => void): unknown;
  getNormalBounds(): Rectangle;
  isMaximized(): boolean;
  isFullScreen(): boolean;
}

export interface WindowMemoryParts {
  /** The geometry on disk when the app started, if any. */
  readonly saved: WindowGeometry | undefined;
  readonly save: (geometry: WindowGeometry) => void;
  readonly attempt: Attempt;
  /** Whether windows know where they are. On Wayland they don't, and only the size is remembered. */
  readonly positionsKnown: boolean;
  /** Calls back after `ms` of real time, unless it is cancelled. */
  readonly after: (ms: number, callback: () => void) => Cancel;
}

/** A change is saved when the window hasn't changed again for this time, in ms. */
const SAVE_AFTER_MS = 1000;

export class WindowMemory {
  readonly #parts: WindowMemoryParts;
  #remembered: WindowGeometry | undefined;
  /** The geometry on disk. */
  #saved: WindowGeometry | undefined;
  #cancelSave: Cancel = () => undefined;

  constructor(parts: WindowMemoryParts) {
    this.#parts = parts;
    this.#remembered = this.#saved = parts.saved;
  }

  /**
   * Returns the geometry with which a new window opens.
   *
   * @param workAreas the work areas of all displays
   * @param withPointer the work area of the display with the pointer
   */
  geometryFor(
    workAreas: readonly Rectangle[],
    withPointer: Rectangle,
  ): Pick<WindowGeometry, 'bounds' | 'maximized'> {
    return {
      bounds: boundsFor(this.#remembered?.bounds, workAreas, withPointer),
      maximized: this.#remembered?.maximized ?? false,
    };
  }

  /**
   * Remembers from now on how a window is moved, resized and maximized. Full screen is never remembered. A window that
   * the user doesn't move leaves the remembered bounds as they are: they may belong to a display that comes back.
   *
   * @param initial the bounds with which the window was created
   */
  watch(window: WatchedWindow, initial: Rectangle): void {
    let moved = false;
    const update = (): void => {
      if (window.isFullScreen()) return;
      const now = this.#withKnownPosition(window.getNormalBounds(), initial);
      const maximized = window.isMaximized();
      moved ||= hasMoved(initial, now);
      if (!moved && maximized === (this.#remembered?.maximized ?? false)) return;
      const bounds = moved ? rounded(now) : (this.#remembered?.bounds ?? initial);
      this.#remember({ version: 1, bounds, maximized });
    };
    for (const event of ['move', 'resize', 'maximize', 'unmaximize'] as const) window.on(event, update);
    window.on('close', () => {
      update();
      this.#save();
    });
  }

  /** Without a position of its own, a window counts as being where it was meant to be. */
  #withKnownPosition(now: Rectangle, { x, y }: Rectangle): Rectangle {
    return this.#parts.positionsKnown ? now : { ...now, x, y };
  }

  #remember(geometry: WindowGeometry): void {
    if (this.#remembered && areEqual(geometry, this.#remembered)) return;
    this.#remembered = geometry;
    this.#cancelSave();
    this.#cancelSave = this.#parts.after(SAVE_AFTER_MS, () => {
      this.#save();
    });
  }

  #save(): void {
    this.#cancelSave();
    const remembered = this.#remembered;
    if (!remembered || remembered === this.#saved) return;
    this.#parts.attempt("saving the window's bounds", () => {
      this.#parts.save(remembered);
      this.#saved = remembered;
    });
  }
}

/** Returns a memory that starts with the geometry in a file and saves to it. */
export function openWindowMemory(
  file: SavedFile<WindowGeometry>,
  attempt: Attempt,
  positionsKnown: boolean,
): WindowMemory {
  return new WindowMemory({
    saved: file.read(Date.now()),
    save: (geometry) => {
      file.write(geometry);
    },
    attempt,
    positionsKnown,
    after: createClock().after,
  });
}

function rounded({ x, y, width, height }: Rectangle): Rectangle {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function areEqual(a: WindowGeometry, b: WindowGeometry): boolean {
  const sameBounds = (['x', 'y', 'width', 'height'] as const).every((key) => a.bounds[key] === b.bounds[key]);
  return sameBounds && a.maximized === b.maximized;
}
