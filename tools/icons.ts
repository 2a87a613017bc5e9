/**
 * `npm run icons`: draws the tray's pictures and the app's icon into `assets/`, and the icons of packages into
 * `packaging/`. The files are checked in; run this again after a change here or in `assets/icon.svg`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { icnsOf } from './icons/icns.ts';
import { bitmapOf, icoOf } from './icons/ico.ts';
import { trayPictures, type Ink } from './icons/tray-pictures.ts';
import { repository } from './repository.ts';

/**
 * The interface's warm grey and its one accent (`renderer/tokens.css`), in shades with a contrast of 3:1 against both a
 * white panel and a near-black one, because the panel's colour is unknown.
 */
const coloured: Ink = { main: '#93867a', accent: '#e2573b', quiet: '#8a8a8a', trackOpacity: 0.4 };
/** macOS uses only the shape of a template image and draws it in the menu bar's colour. */
const template: Ink = { main: '#000', accent: '#000', quiet: '#000', trackOpacity: 0.3 };

/** Renders a square SVG as a PNG of this width and height. */
function render(svg: string, pixels: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
}

/** Renders a square SVG as a Windows icon with pictures of these sizes: bitmaps, and PNG for 256 pixels. */
function icon(svg: string, sizes: readonly number[]): Buffer {
  const pictures = sizes.map((pixels) => {
    const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render();
    return { pixels, image: pixels === 256 ? drawing.asPng() : bitmapOf(pixels, drawing.pixels) };
  });
  return icoOf(pictures);
}

function write(name: string, content: Buffer): void {
  const file = path.join(repository, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

for (const [name, svg] of trayPictures(coloured)) {
  write(`assets/tray/linux/${name}.png`, render(svg, 22));
  write(`assets/tray/linux/${name}@2x.png`, render(svg, 44));
  write(`assets/tray/windows/${name}.ico`, icon(svg, [16, 20, 24, 32, 40, 48]));
}
for (const [name, svg] of trayPictures(template)) {
  write(`assets/tray/macos/${name}Template.png`, render(svg, 18));
  write(`assets/tray/macos/${name}Template@2x.png`, render(svg, 36));
}

const appIcon = fs.readFileSync(path.join(repository, 'assets/icon.svg'), 'utf8');
write('assets/icon.png', render(appIcon, 512));
write('packaging/icon.ico', icon(appIcon, [16, 20, 24, 32, 40, 48, 64, 256]));
write(
  'packaging/icon.icns',
  icnsOf((pixels) => render(appIcon, pixels)),
);
// The sizes of the folders in the icon theme "hicolor", from which all desktops take icons.
for (const pixels of [16, 22, 24, 32, 48, 64, 128, 256, 512]) {
  write(`packaging/icons/${pixels}x${pixels}.png`, render(appIcon, pixels));
}
