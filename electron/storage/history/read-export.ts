/** Reads a file with an exported history, and says where in it something is wrong. */
import fs from 'node:fs';
import type { HistoryRecords } from '../../../core/history/day-totals.ts';
import { exportVersion } from '../../../core/history/export.ts';
import { exportSchema } from '../../../core/history/import.ts';
import type { Message } from '../../../core/message.ts';
import type { PlaceInFile } from '../../../core/settings/repair.ts';
import { describeIssues } from '../../../content/schema-issues.ts';
import { decodeText } from '../decode-text.ts';
import { faultIn, placeOf } from '../json-place.ts';

/** An export of fifty years has 100 MB. */
const LARGEST_BYTES = 200_000_000;

/** What a file contains; or why it can't be used, with the place if it is about one. */
export type ReadExport =
  { readonly records: HistoryRecords } | { readonly reason: Message; readonly place?: PlaceInFile };

type Reason = 'not_text' | 'no_export' | 'newer' | 'value';

const because = (reason: Reason): { reason: Message } => ({
  reason: { key: `history_file_${reason}`, values: {} },
});

/** @throws if the file can't be read, isn't a file or is much too large */
export function readExport(file: string): ReadExport {
  const status = fs.statSync(file);
  if (!status.isFile()) throw new Error("it isn't a file");
  if (status.size > LARGEST_BYTES) throw new Error(`it is larger than ${String(LARGEST_BYTES / 1e6)} MB`);
  return recordsIn(fs.readFileSync(file));
}

/** Returns what the bytes of such a file mean. Never throws. */
export function recordsIn(bytes: Uint8Array): ReadExport {
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
  const parsed = exportSchema.safeParse(content);
  if (parsed.success) return { records: parsed.data };
  const [first] = describeIssues(parsed.error);
  const place = placeOf(
    text,
    (first?.keys ?? []).filter((key) => typeof key !== 'symbol'),
  );
  return { ...because('value'), ...(place && { place }) };
}

function isExport(content: unknown): content is { readonly version?: unknown } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'format' in content &&
    content.format === 'uncurl-history'
  );
}
