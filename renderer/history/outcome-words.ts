/** What became of an export or import, in words. */
import type { ExportOutcome, ImportOutcome } from '../../electron/ipc/contract.ts';
import * as m from '../../messages/compiled/messages.js';

export interface OutcomeWords {
  readonly failed: boolean;
  readonly text: string;
}

const succeeded = (text: string): OutcomeWords => ({ failed: false, text });
const failed = (text: string): OutcomeWords => ({ failed: true, text });

/** Returns what became of an export; undefined if the user chose no file. */
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

/** Returns what became of an import; undefined if the user chose no file. */
export function importWords(result: ImportOutcome): OutcomeWords | undefined {
  switch (result.outcome) {
    case 'imported': {
      const { added, present } = result;
      if (added > 0) {
        return succeeded(
          present > 0 ? m.history_imported_some({ added, present }) : m.history_imported({ added }),
        );
      }
      return succeeded(present > 0 ? m.history_imported_none() : m.history_imported_empty());
    }
    case 'failed':
      return failed(m.history_not_imported(result));
    case 'cancelled':
      return undefined;
  }
}
