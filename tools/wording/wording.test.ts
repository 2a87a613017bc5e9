/** The app says everything in its own words: no text shares six words in a row with a source. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../repository.ts';
import { readSourceRuns } from './source-runs.ts';
import { wordRunsOf } from './word-runs.ts';

const sourceRuns = readSourceRuns();

function copiedIn(text: string): string[] {
  return wordRunsOf(text)
    .filter(({ hash }) => sourceRuns.has(hash))
    .map(({ words }) => words);
}

/** All strings in a JSON value, as one text, so that words copied across two sentences are found too. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' ? Object.values(value).map(textOf).join(' ') : '';
}

describe('copied words', () => {
  // From a source's navigation, which no text of the app has reason to repeat.
  const hash = wordRunsOf('learn more about our editorial process').map((run) => run.hash);

  it('are found by the hashes in the repository', () => {
    expect(hash.every((each) => sourceRuns.has(each))).toBe(true);
    expect(copiedIn('Why not LEARN more — about our “Editorial” process?')).toEqual([
      'learn more about our editorial process',
    ]);
  });

  it('are found however numbers, hyphens and apostrophes are written', () => {
    const runs = (text: string) => wordRunsOf(text).map(({ words }) => words);
    expect(runs('Hold the child’s pose for ten-ish s')).toEqual(
      runs("hold THE 'childs' pose, for 10 ish: s!"),
    );
    expect(runs('only five words are here')).toEqual([]);
  });
});

const english = [...filesIn(path.join('content', 'text', 'en')), path.join('messages', 'en.json')].map(
  (file) => [file, JSON.parse(readFileSync(path.join(repository, file), 'utf8')) as unknown] as const,
);

it.each(english)('no words are copied from a source in %s', (_file, texts) => {
  expect(copiedIn(textOf(texts))).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name));
}
