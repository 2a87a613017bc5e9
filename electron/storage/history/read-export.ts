/** Reads a file with an exported history, and says where in it something is wrong. */
import fs from 'node:fs';
import type { HistoryRecords } from '../../../core/history/day-totals.ts';
import { exportVersion } from '../../../core/history/export.ts';
import { exportSchema } from '../../../core/history/import.ts';
import type { Message } from '../../../core/message.ts';
import type { PlaceInFile, SettingsPath } from '../../../core/settings/repair.ts';
import { MINUTE } from '../../../core/time/moment.ts';
import { pathInWords } from '../../../content/path-in-words.ts';
import { plainIssue } from '../../../content/plain-issue.ts';
import { describeIssues } from '../../../content/schema-issues.ts';
import { decodeText } from '../decode-text.ts';
import { faultIn, placeOf } from '../json-place.ts';

/** Fifty years export to 100 MB. */
const LARGEST_BYTES = 200_000_000;

/** What a file contains; or why it can't be used, with the place if it is about one. */
export type ReadExport =
  { readonly records: HistoryRecords } | { readonly reason: Message; readonly place?: PlaceInFile };

type Reason = 'not_text' | 'no_export' | 'newer';

const because = (reason: Reason): { reason: Message } => ({
  reason: { key: `history_file_${reason}`, values: {} },
});

/** How much later than now a record may be, in ms: it may come from a computer whose clock is fast. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE;

/**
 * @param nowWall wall time in ms since 1970 (UTC), after which there can't be any records
 * @throws if the file can't be read, isn't a file or is much too large
 */
export function readExport(file: string, nowWall: number): ReadExport {
  const status = fs.statSync(file);
  if (!status.isFile()) throw new Error("it isn't a file");
  if (status.size > LARGEST_BYTES) throw new Error(`it is larger than ${String(LARGEST_BYTES / 1e6)} MB`);
  return recordsIn(fs.readFileSync(file), nowWall);
}

/** Returns what the bytes of such a file mean. Never throws. */
export function recordsIn(bytes: Uint8Array, nowWall: number): ReadExport {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return because('not_text');
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return faultIn(text);
  }
  if (!isExport(content)) return because('no_export');
  if (typeof content.version === 'number' && content.version > exportVersion) return because('newer');
  const parsed = exportSchema.safeParse(content, { error: plainIssue });
  if (!parsed.success) {
    const [first] = describeIssues(parsed.error);
    const keys = first?.keys ?? [];
    const fault = `${pathInWords(keys)} ${first?.message ?? ''}`.trim();
    const path = keys.filter((key) => typeof key !== 'symbol');
    return at(text, path, { key: 'history_file_value', values: { fault } });
  }
  const future = futureIn(parsed.data, nowWall + CLOCK_TOLERANCE_MS);
  return future ? at(text, future, { key: 'history_file_future', values: {} }) : { records: parsed.data };
}

/** Where the first time after `latestWall` is; undefined if there is none. */
function futureIn({ spans, entries }: HistoryRecords, latestWall: number): SettingsPath | undefined {
  const span = spans.findIndex(({ toWall }) => toWall > latestWall);
  if (span >= 0) return ['spans', span, 'to'];
  const entry = entries.findIndex(({ wall }) => wall > latestWall);
  return entry >= 0 ? ['entries', entry, 'at'] : undefined;
}

/** Adds the place of what is wrong, if it can be found. */
function at(text: string, path: SettingsPath, reason: Message): ReadExport {
  const place = placeOf(text, path);
  return { reason, ...(place && { place }) };
}

function isExport(content: unknown): content is { readonly version?: unknown } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'format' in content &&
    content.format === 'uncurl-history'
  );
}
