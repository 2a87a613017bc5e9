/**
 * `npm run decode-log -- FILE`: prints a log of a released app with places in the source instead of places in its
 * minified files. Needs the source maps in `dist/main/` of the same version: `npm run build` at that version's commit
 * writes them.
 */
import fs from 'node:fs';
import path from 'node:path';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { repository } from './repository.ts';

const folder = path.join(repository, 'dist/main');

/**
 * Returns a log with each place in a file of the main process replaced by the place in the source that it comes from,
 * relative to the repository.
 *
 * @param folder the folder that the files and their source maps were built into
 */
export function decodeLog(log: string, folder: string): string {
  const maps = readMaps(folder);
  return log.replaceAll(
    /[^\s()]*\b([\w-]+\.js):(\d+):(\d+)/g,
    (place, file: string, line: string, column: string) => {
      const origin = maps.get(file)?.findOrigin(Number(line), Number(column));
      if (!origin || !('fileName' in origin)) return place;
      const source = path.relative(repository, path.resolve(folder, origin.fileName));
      return `${source}:${String(origin.lineNumber)}:${String(origin.columnNumber)}`;
    },
  );
}

/** Reads all source maps of a folder, by the names of the files that they belong to. */
function readMaps(folder: string): Map<string, SourceMap> {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.js.map'));
  return new Map(
    names.map((name) => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      return [path.basename(name, '.map'), new SourceMap(JSON.parse(text) as SourceMapPayload)];
    }),
  );
}

if (import.meta.main) {
  const [log] = process.argv.slice(2);
  if (log === undefined || !fs.existsSync(path.join(folder, 'main.js.map'))) {
    console.error(
      `Usage: npm run decode-log -- FILE. It needs the source maps in ${folder}, which "npm run build" writes.`,
    );
    process.exit(2);
  }
  process.stdout.write(decodeLog(fs.readFileSync(log, 'utf8'), folder));
}
