/** Exports the history to a file that the user names, and imports it from one. */
import type { HistoryRecords } from '../../core/history/day-totals.ts';
import { exportCsv, exportJson } from '../../core/history/export.ts';
import type { Message } from '../../core/message.ts';
import { dayOf } from '../../core/time/day.ts';
import type { Moment } from '../../core/time/moment.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';
import type { ExportOutcome, ImportOutcome } from '../ipc/contract.ts';
import { writeFileAtomically } from '../storage/atomic-file.ts';
import type { PlaceInFile } from '../../core/settings/repair.ts';
import { readExport, type ReadExport } from '../storage/history/read-export.ts';
import type { MergeCounts } from '../storage/history/tables.ts';
import { whyFileFailed } from '../storage/why-file-failed.ts';
import type { AskForFile } from './ask-for-file.ts';

export type ExportFormat = 'csv' | 'json';

/** Asks where to save the history, and writes it there. Never throws. */
export async function exportHistory(
  format: ExportFormat,
  records: () => HistoryRecords,
  now: Pick<Moment, 'wall' | 'zone'>,
  ask: AskForFile,
): Promise<ExportOutcome> {
  const name = format === 'csv' ? m.history_file_kind_csv() : m.history_file_kind_json();
  const file = await ask.toSave({
    title: m.history_file_export(),
    kind: { name, extensions: [format] },
    name: `uncurl-history-${dayOf(now)}.${format}`,
  });
  if (file === undefined) return { outcome: 'cancelled' };
  try {
    writeFileAtomically(file, format === 'csv' ? exportCsv(records()) : exportJson(records()));
    return { outcome: 'saved', file };
  } catch (error) {
    return { outcome: 'failed', file, reason: say(whyFileFailed(error)) };
  }
}

/**
 * Asks which file to import, and adds what the history doesn't have yet. Never throws.
 *
 * @param merge adds all records or, if it throws, none
 * @param nowWall wall time in ms since 1970 (UTC)
 */
export async function importHistory(
  merge: (records: HistoryRecords) => MergeCounts,
  nowWall: number,
  ask: AskForFile,
): Promise<ImportOutcome> {
  const kind = { name: m.history_file_kind_json(), extensions: ['json'] };
  const file = await ask.toOpen({ title: m.history_file_import(), kind });
  if (file === undefined) return { outcome: 'cancelled' };
  const failed = (reason: string): ImportOutcome => ({ outcome: 'failed', file, reason });
  let read: ReadExport;
  try {
    read = readExport(file, nowWall);
  } catch (error) {
    return failed(say(whyFileFailed(error)));
  }
  if (!('records' in read)) return failed(sayFault(read.reason, read.place));
  try {
    return { outcome: 'imported', ...merge(read.records) };
  } catch (error) {
    return failed(m.history_file_not_added({ reason: reasonOf(error) }));
  }
}

function sayFault(fault: Message, place: PlaceInFile | undefined): string {
  const reason = say(fault);
  return place ? m.history_file_fault({ ...place, reason }) : reason;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
