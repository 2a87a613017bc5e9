import fs from 'node:fs';
import path from 'node:path';
import { buildTarget } from '../build-target.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** What the build's folder has that isn't packed, or only on other systems. */
const notPacked = /\.map$|^\.finished$|^assets[\\/](icon\.svg|tray[\\/](macos|windows)[\\/])/;

/** Returns the size of everything that is built and packed on Linux, in MB: code, stretches, pictures and the font. */
export function codeMegabytes(): number {
  const { folder } = buildTarget('production');
  const packed = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !notPacked.test(path.relative(folder, file)));
  return packed.reduce((total, file) => total + fs.statSync(file).size, 0) / BYTES_PER_MEGABYTE;
}
