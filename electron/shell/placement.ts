export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window's sizes in pixels; the page is designed down to the smallest. */
export const windowSize = { width: 900, height: 640, minWidth: 640, minHeight: 480 } as const;

/** Where a window of the usual size goes: into the middle of a display's work area, and no larger than that. */
export function centredIn(workArea: Rectangle): Rectangle {
  const width = Math.min(windowSize.width, workArea.width);
  const height = Math.min(windowSize.height, workArea.height);
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 2),
    width,
    height,
  };
}
