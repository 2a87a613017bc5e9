/** screen: the displays and the pointer, from xrandr, xprop and xdotool. */
import { execFileSync } from 'node:child_process';
import { Emitter } from './event.ts';
import { strict } from './strict.ts';

const runCommand = (command: string, ...values: string[]): string =>
  execFileSync(command, values, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The members of a display that the stand-in has. Its scale factor is always 1. */
export type Display = Pick<
  Electron.Display,
  'id' | 'label' | 'bounds' | 'size' | 'workArea' | 'workAreaSize' | 'scaleFactor' | 'rotation'
>;

const sizeOf = ({ width, height }: Electron.Rectangle): Electron.Size => ({ width, height });
const contains = ({ x, y, width, height }: Electron.Rectangle, point: Electron.Point): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;

class Screen extends Emitter {
  /** The primary display comes first. */
  getAllDisplays(): Display[] {
    // " 0: +*screen 1280/338x800/211+0+0  screen": number, * if primary, name, width, height, position
    const line = /^ *(\d+): \+(\*?)(\S+) (\d+)\/\d+x(\d+)\/\d+\+(\d+)\+(\d+)/gm;
    const found = [...runCommand('xrandr', '--listmonitors').matchAll(line)];
    found.sort((a, b) => (b[2] ?? '').length - (a[2] ?? '').length);
    return found.map(([, number, , label = '', width, height, x, y]) => {
      const bounds = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
      // The window manager only reports one work area for all displays together.
      const workArea = (found.length === 1 && workAreaOfAll()) || bounds;
      const sizes = { size: sizeOf(bounds), workAreaSize: sizeOf(workArea) };
      return strict('Display', {
        id: Number(number) + 1,
        label,
        bounds,
        workArea,
        ...sizes,
        scaleFactor: 1,
        rotation: 0,
      });
    });
  }
  getPrimaryDisplay(): Display {
    const [primary] = this.getAllDisplays();
    if (!primary) throw new Error('The X server has no display');
    return primary;
  }
  getCursorScreenPoint(): Electron.Point {
    const [, x, y] = /x:(-?\d+) y:(-?\d+)/.exec(runCommand('xdotool', 'getmouselocation')) ?? [];
    return { x: Number(x), y: Number(y) };
  }
  getDisplayNearestPoint(point: Electron.Point): Display {
    return this.getAllDisplays().find(({ bounds }) => contains(bounds, point)) ?? this.getPrimaryDisplay();
  }
}
export const screen = strict('screen', new Screen('screen', []));

function workAreaOfAll(): Electron.Rectangle | undefined {
  const values = /= (\d+), (\d+), (\d+), (\d+)/
    .exec(runCommand('xprop', '-root', '_NET_WORKAREA'))
    ?.slice(1)
    .map(Number);
  const [x, y, width, height] = values ?? [];
  return x === undefined || y === undefined || !width || !height ? undefined : { x, y, width, height };
}
