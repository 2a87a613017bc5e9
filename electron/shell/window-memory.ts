/** Remembers where the window is and how large, and opens it there again. */
import type { Attempt } from '../storage/write-failures.ts';
import type { SavedFile } from '../storage/saved-file.ts';
import type { WindowGeometry } from '../storage/window-file.ts';
import { createClock, type Cancel } from '../platform/clock.ts';
import { hasMoved, placeFor, type Rectangle } from './placement.ts';

/** The part of a window that is needed. */
export interface PlacedWindow {
  on(event: 'move' | 'resize' | 'maximize' | 'unmaximize' | 'close', listener: () => void): unknown;
  getNormalBounds(): Rectangle;
  isMaximized(): boolean;
  isFullScreen(): boolean;
}

export interface WindowMemoryParts {
  /** What was remembered when the app started. */
  readonly remembered: WindowGeometry | undefined;
  readonly save: (place: WindowGeometry) => void;
  readonly attempt: Attempt;
  readonly after: (ms: number, callback: () => void) => Cancel;
}

/** A window that is being dragged is written down when it has stood still for so long, in ms. */
const STANDS_STILL_MS = 1000;

export class WindowMemory {
  readonly #parts: WindowMemoryParts;
  #remembered: WindowGeometry | undefined;
  /** What is on disk. */
  #saved: WindowGeometry | undefined;
  #cancel: Cancel = () => undefined;

  constructor(parts: WindowMemoryParts) {
    this.#parts = parts;
    this.#remembered = this.#saved = parts.remembered;
  }

  /**
   * Where a new window goes.
   *
   * @param workAreas of all displays
   * @param withPointer the work area of the display with the pointer
   */
  placeFor(
    workAreas: readonly Rectangle[],
    withPointer: Rectangle,
  ): Pick<WindowGeometry, 'bounds' | 'maximized'> {
    return {
      bounds: placeFor(this.#remembered?.bounds, workAreas, withPointer),
      maximized: this.#remembered?.maximized ?? false,
    };
  }

  /**
   * Remembers from now on where a window is moved, how it is resized and whether it is maximised; never that it fills
   * the screen. One that nobody moves leaves what is remembered as it is: its display may come back.
   *
   * @param put where it was put when it was made
   */
  watch(window: PlacedWindow, put: Rectangle): void {
    let moved = false;
    const look = (): void => {
      if (window.isFullScreen()) return;
      const now = window.getNormalBounds();
      const maximized = window.isMaximized();
      moved ||= hasMoved(put, now);
      if (!moved && maximized === (this.#remembered?.maximized ?? false)) return;
      const bounds = moved ? whole(now) : (this.#remembered?.bounds ?? put);
      this.#remember({ version: 1, bounds, maximized });
    };
    for (const event of ['move', 'resize', 'maximize', 'unmaximize'] as const) window.on(event, look);
    window.on('close', () => {
      look();
      this.#save();
    });
  }

  #remember(place: WindowGeometry): void {
    if (this.#remembered && same(place, this.#remembered)) return;
    this.#remembered = place;
    this.#cancel();
    this.#cancel = this.#parts.after(STANDS_STILL_MS, () => {
      this.#save();
    });
  }

  #save(): void {
    this.#cancel();
    const remembered = this.#remembered;
    if (!remembered || remembered === this.#saved) return;
    this.#parts.attempt("saving the window's place", () => {
      this.#parts.save(remembered);
      this.#saved = remembered;
    });
  }
}

/** The memory of a place that is kept on disk. */
export function rememberWindow(kept: SavedFile<WindowGeometry>, attempt: Attempt): WindowMemory {
  return new WindowMemory({
    remembered: kept.read(Date.now()),
    save: (place) => {
      kept.write(place);
    },
    attempt,
    after: createClock().after,
  });
}

function whole({ x, y, width, height }: Rectangle): Rectangle {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function same(one: WindowGeometry, other: WindowGeometry): boolean {
  const sameBounds = (['x', 'y', 'width', 'height'] as const).every(
    (key) => one.bounds[key] === other.bounds[key],
  );
  return sameBounds && one.maximized === other.maximized;
}
