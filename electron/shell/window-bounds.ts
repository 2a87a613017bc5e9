/** Where the window opens. Pure computation, in device-independent pixels. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window's default and smallest sizes, in device-independent pixels. The page is designed down to the smallest. */
export const windowSize = { width: 900, height: 640, minWidth: 640, minHeight: 480 } as const;

/** The share of a remembered window that must be on one display for the window to open there again, 0 to 1. */
const VISIBLE_SHARE = 0.5;

/** The most that a window manager's frame takes at the left and at the top, in device-independent pixels. */
const FRAME = { left: 16, top: 64 } as const;

/** Returns bounds in the middle of a display's work area, no larger than the work area. */
export function centredIn(
  workArea: Rectangle,
  size: Pick<Rectangle, 'width' | 'height'> = windowSize,
): Rectangle {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 2),
    width,
    height,
  };
}

/**
 * Returns the bounds with which a window opens. If at least half of the remembered window would still be on one
 * display, these are the remembered bounds, moved entirely onto that display. Otherwise they have the remembered or the default
 * size, and are in the middle of the display with the pointer.
 *
 * @param workAreas the work areas of all displays
 * @param withPointer the work area of the display with the pointer
 */
export function boundsFor(
  remembered: Rectangle | undefined,
  workAreas: readonly Rectangle[],
  withPointer: Rectangle,
): Rectangle {
  if (!remembered) return centredIn(withPointer);
  const visible = workAreas.map((workArea) => ({ workArea, area: commonArea(remembered, workArea) }));
  const [best] = visible.sort((a, b) => b.area - a.area);
  const needed = remembered.width * remembered.height * VISIBLE_SHARE;
  return best && best.area >= needed
    ? movedInto(best.workArea, remembered)
    : centredIn(withPointer, remembered);
}

/**
 * Whether the user has moved or resized a window since it opened. A shift by no more than a frame isn't a move: some
 * window managers on X11 put the frame where the window was meant to be. If that counted as a move, the window would
 * open further down each time.
 *
 * @param initial the bounds with which the window was created
 */
export function hasMoved(initial: Rectangle, now: Rectangle): boolean {
  if (now.width !== initial.width || now.height !== initial.height) return true;
  const right = now.x - initial.x;
  const down = now.y - initial.y;
  return right < 0 || right > FRAME.left || down < 0 || down > FRAME.top;
}

function commonArea(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function movedInto(workArea: Rectangle, bounds: Rectangle): Rectangle {
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  return {
    x: Math.max(workArea.x, Math.min(bounds.x, workArea.x + workArea.width - width)),
    y: Math.max(workArea.y, Math.min(bounds.y, workArea.y + workArea.height - height)),
    width,
    height,
  };
}
