/**
 * `npm run decode-log -- FILE`: prints a log of a released app with places in the source instead of places in its one
 * minified file. Needs `dist/main/main.js.map` of the same version: `npm run build` at that version's commit writes it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { repository } from './repository.ts';

const mapFile = path.join(repository, 'dist/main/main.js.map');

/**
 * Returns a log with each place in main.js replaced by the place in the source that it comes from, relative to the
 * repository.
 *
 * @param map the source map of main.js
 * @param folder the folder that main.js was built into; the map's paths are relative to it
 */
export function decodeLog(log: string, map: SourceMap, folder: string): string {
  return log.replaceAll(/[^\s()]*\bmain\.js:(\d+):(\d+)/g, (place, line: string, column: string) => {
    const origin = map.findOrigin(Number(line), Number(column));
    if (!('fileName' in origin)) return place;
    const file = path.relative(repository, path.resolve(folder, origin.fileName));
    return `${file}:${String(origin.lineNumber)}:${String(origin.columnNumber)}`;
  });
}

if (import.meta.main) {
  const [log] = process.argv.slice(2);
  if (log === undefined || !fs.existsSync(mapFile)) {
    console.error(`Usage: npm run decode-log -- FILE. It needs ${mapFile}, which "npm run build" writes.`);
    process.exit(2);
  }
  const map = new SourceMap(JSON.parse(fs.readFileSync(mapFile, 'utf8')) as SourceMapPayload);
  process.stdout.write(decodeLog(fs.readFileSync(log, 'utf8'), map, path.dirname(mapFile)));
}
