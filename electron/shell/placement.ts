/** Where the window goes: pure computation, in the screen's own units, which scaling of a display does not change. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window's sizes in pixels; the page is designed down to the smallest. */
export const windowSize = { width: 900, height: 640, minWidth: 640, minHeight: 480 } as const;

/** Of a window that is remembered, at least this part must be on one display for it to come back there. */
const VISIBLE_SHARE = 0.5;

/** A window manager's frame takes no more than this at the left and at the top, in pixels. */
const FRAME = { left: 16, top: 64 } as const;

/** Into the middle of a display's work area, and no larger than that. */
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
 * Where a window goes that was last at `remembered`: there, if most of it is still on one of the displays, and wholly
 * onto that one; otherwise into the middle of the display with the pointer, in its size.
 *
 * @param workAreas of all displays
 * @param withPointer the work area of the display with the pointer
 */
export function placeFor(
  remembered: Rectangle | undefined,
  workAreas: readonly Rectangle[],
  withPointer: Rectangle,
): Rectangle {
  if (!remembered) return centredIn(withPointer);
  const visible = workAreas.map((workArea) => ({ workArea, area: commonArea(remembered, workArea) }));
  const [best] = visible.sort((one, other) => other.area - one.area);
  const needed = remembered.width * remembered.height * VISIBLE_SHARE;
  return best && best.area >= needed
    ? movedInto(best.workArea, remembered)
    : centredIn(withPointer, remembered);
}

/**
 * Whether a window has been moved or resized since it was put somewhere. Window managers on X11 may put the frame where
 * the window was to be; who takes that for a move sees the window creep down each time it opens.
 */
export function hasMoved(put: Rectangle, now: Rectangle): boolean {
  if (now.width !== put.width || now.height !== put.height) return true;
  const right = now.x - put.x;
  const down = now.y - put.y;
  return right < 0 || right > FRAME.left || down < 0 || down > FRAME.top;
}

function commonArea(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

function movedInto(workArea: Rectangle, remembered: Rectangle): Rectangle {
  const width = Math.min(remembered.width, workArea.width);
  const height = Math.min(remembered.height, workArea.height);
  return {
    x: Math.max(workArea.x, Math.min(remembered.x, workArea.x + workArea.width - width)),
    y: Math.max(workArea.y, Math.min(remembered.y, workArea.y + workArea.height - height)),
    width,
    height,
  };
}
