/**
 * `npm run icons`: draws the tray's pictures and the app's icon into `assets/`. The files are checked in; run this again
 * after a change here or in `assets/icon.svg`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { icoOf } from './icons/ico.ts';
import { trayPictures, type Ink } from './icons/tray-pictures.ts';

const assets = path.join(import.meta.dirname, '..', 'assets');

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

function write(name: string, content: Buffer): void {
  const file = path.join(assets, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

for (const [name, svg] of trayPictures(coloured)) {
  write(`tray/linux/${name}.png`, render(svg, 22));
  write(`tray/linux/${name}@2x.png`, render(svg, 44));
  write(
    `tray/windows/${name}.ico`,
    icoOf([16, 20, 24, 32].map((pixels) => ({ pixels, png: render(svg, pixels) }))),
  );
}
for (const [name, svg] of trayPictures(template)) {
  write(`tray/macos/${name}Template.png`, render(svg, 18));
  write(`tray/macos/${name}Template@2x.png`, render(svg, 36));
}

write('icon.png', render(fs.readFileSync(path.join(assets, 'icon.svg'), 'utf8'), 512));
