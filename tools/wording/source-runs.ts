/**
 * `node tools/wording/source-runs.ts FILE…`: adds the word runs of new sources, given as text files, to
 * `source-runs.txt`, which holds the hashes of all runs in order.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wordRunsOf } from './word-runs.ts';

const FILE = path.join(import.meta.dirname, 'source-runs.txt');
const HASHES_PER_LINE = 10;

/** Returns the hashes of the sources' word runs. */
export function readSourceRuns(): ReadonlySet<string> {
  return new Set(readFileSync(FILE, 'utf8').match(/\S+/g));
}

function addSourceRuns(sources: readonly string[]): void {
  const runs = sources.flatMap((source) => wordRunsOf(readFileSync(source, 'utf8')));
  const hashes = [...new Set([...readSourceRuns(), ...runs.map(({ hash }) => hash)])].sort();
  const lines = hashes.flatMap((_, index) =>
    index % HASHES_PER_LINE === 0 ? [hashes.slice(index, index + HASHES_PER_LINE).join(' ')] : [],
  );
  writeFileSync(FILE, `${lines.join('\n')}\n`);
}

if (import.meta.main) {
  const sources = process.argv.slice(2);
  if (sources.length === 0) {
    console.error('Usage: node tools/wording/source-runs.ts FILE…');
    process.exitCode = 2;
  } else {
    addSourceRuns(sources);
  }
}
