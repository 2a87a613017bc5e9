/** What became of an export or import, in words. */
import type { ExportOutcome, ImportOutcome } from '../../electron/ipc/contract.ts';
import * as m from '../../messages/compiled/messages.js';
import { sentencesInLine } from '../../messages/in-line.ts';

export interface OutcomeWords {
  readonly failed: boolean;
  readonly text: string;
}

type Imported = Extract<ImportOutcome, { outcome: 'imported' }>;

const succeeded = (text: string): OutcomeWords => ({ failed: false, text });
const failed = (text: string): OutcomeWords => ({ failed: true, text });

/** Returns the outcome of an export; undefined if the user chose no file. */
export function exportWords(result: ExportOutcome): OutcomeWords | undefined {
  switch (result.outcome) {
    case 'saved':
      return succeeded(m.history_saved(result));
    case 'failed':
      return failed(m.history_not_saved(result));
    case 'cancelled':
      return undefined;
  }
}

/** Returns the outcome of an import; undefined if the user chose no file. */
export function importWords(result: ImportOutcome): OutcomeWords | undefined {
  switch (result.outcome) {
    case 'imported':
      return succeeded(sentencesInLine(importSentences(result)));
    case 'failed':
      return failed(m.history_not_imported(result));
    case 'cancelled':
      return undefined;
  }
}

function importSentences({ added, present, conflicting }: Imported): string[] {
  if (added + present + conflicting === 0) return [m.history_imported_empty()];
  if (added + conflicting === 0) return [m.history_imported_none()];
  return [
    added > 0 ? m.history_imported({ added }) : m.history_imported_nothing(),
    ...(present > 0 ? [m.history_imported_present({ present })] : []),
    ...(conflicting > 0 ? [m.history_imported_conflicting({ conflicting })] : []),
  ];
}
