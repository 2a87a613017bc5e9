/** Exports the settings to a file that the user chooses, and imports them from one. */
import path from 'node:path';
import { importedChange, namedSettings } from '../../core/settings/imported-change.ts';
import type { SettingsRepair } from '../../core/settings/repair.ts';
import type { SettingName, Settings, SettingsChange } from '../../core/settings/settings.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';
import type { ExportOutcome, SettingsImportOutcome } from '../ipc/contract.ts';
import { writeFileAtomically } from '../storage/atomic-file.ts';
import { readSmallFile } from '../storage/read-text-file.ts';
import { readSettingsText, settingsText } from '../storage/settings-text.ts';
import { whyFileFailed } from '../storage/why-file-failed.ts';
import type { AskForFile } from './ask-for-file.ts';

export interface SettingsExchangeParts {
  readonly ask: AskForFile;
  readonly settings: { readonly current: Settings; keepCopy(): string | undefined };
}

/** Each method answers the channel of its name; the contract describes them. */
export interface SettingsExchange {
  export(): Promise<ExportOutcome>;
  /** @param change changes the settings */
  import(change: (change: SettingsChange) => void): Promise<SettingsImportOutcome>;
}

export function settingsExchange({ ask, settings }: SettingsExchangeParts): SettingsExchange {
  const kind = { name: m.settings_file_kind(), extensions: ['json'] };
  return {
    async export() {
      const title = m.settings_export_title();
      const file = await ask.toSave({ title, kind, name: 'uncurl-settings.json' });
      if (file === undefined) return { outcome: 'cancelled' };
      try {
        writeFileAtomically(file, settingsText(settings.current));
        return { outcome: 'saved', file };
      } catch (error) {
        return { outcome: 'failed', file, reason: say(whyFileFailed(error)) };
      }
    },
    async import(change) {
      const file = await ask.toOpen({ title: m.settings_import_title(), kind });
      if (file === undefined) return { outcome: 'cancelled' };
      try {
        const text = readSettingsText(readSmallFile(file));
        if ('problem' in text) return { outcome: 'failed', file, reason: sentenceFor(text.problem) };
        if (namedSettings(text).length === 0) {
          return { outcome: 'failed', file, reason: m.settings_import_empty() };
        }
        const after = importedChange(text, settings.current);
        const changed = Object.keys(after) as SettingName[];
        const before = Object.fromEntries(changed.map((name) => [name, settings.current[name]]));
        const kept = changed.length > 0 ? settings.keepCopy() : undefined;
        change(after);
        return { outcome: 'imported', file: path.basename(file), before, after, repairs: text.repairs, kept };
      } catch (error) {
        return { outcome: 'failed', file, reason: say(whyFileFailed(error)) };
      }
    },
  };
}

/** The settings file itself has other sentences: this one may be called anything. */
function sentenceFor({ reason, place }: SettingsRepair): string {
  if (place) return m.settings_import_fault({ ...place, reason: say(reason) });
  return reason.key === 'settings_file_not_text' ? m.settings_import_not_text() : m.settings_import_empty();
}
