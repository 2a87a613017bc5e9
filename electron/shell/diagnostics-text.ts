/** What helps to find a fault, as text for a report. It is for whoever reads the report, so its keywords aren't translated. */
import type { SignalReport } from '../../core/signals/signal-report.ts';
import { isSameValue } from '../../core/settings/is-same-value.ts';
import { defaultSettings, type SettingName, type Settings } from '../../core/settings/settings.ts';
import { sayReasons } from '../../messages/say.ts';
import type { PageData } from '../ipc/contract.ts';
import { withoutPersonal, type Personal } from './without-personal.ts';

export interface DiagnosticsFacts {
  readonly version: string;
  /** The operating system with its version, such as "linux 6.12.1 x64". */
  readonly system: string;
  /** The desktop's own name, and the type of its session; undefined where there is none, as on Windows. */
  readonly desktop: string | undefined;
  readonly session: string | undefined;
  /** Versions by name. */
  readonly versions: Readonly<Record<'electron' | 'chrome' | 'node', string | undefined>>;
  readonly signals: PageData['signals'];
  readonly settings: Settings;
  /** How many repairs the settings file needed. */
  readonly repairs: number;
  /** The last lines of the log. */
  readonly log: readonly string[];
}

/** Returns the text. It says nothing about the user's back, and names neither the user nor the computer. */
export function diagnosticsText(facts: DiagnosticsFacts, personal: Personal): string {
  const { versions } = facts;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      `Uncurl ${facts.version}`,
      [
        `system: ${facts.system}`,
        `desktop: ${facts.desktop ?? '-'}, session: ${facts.session ?? '-'}`,
        `electron ${versions.electron ?? '-'}, chromium ${versions.chrome ?? '-'}, node ${versions.node ?? '-'}`,
      ],
    ],
    ['Signals', Object.entries(facts.signals).map(([name, report]) => `${name}: ${verdict(report)}`)],
    ['Settings that differ from the defaults', changedSettings(facts.settings)],
    ['Values in the settings file that were repaired', [String(facts.repairs)]],
    ['Log', facts.log],
  ];
  const text = parts.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'));
  return `${withoutPersonal(text.join('\n\n'), personal)}\n`;
}

function verdict(report: SignalReport): string {
  if (!report.available) return `no (${sayReasons(report.reasons)})`;
  return report.without ? `${report.by} (${sayReasons(report.without)})` : report.by;
}

/** Settings of which a report says only how many entries they have: they may contain the user's own words or habits. */
const countedOnly: readonly SettingName[] = ['hidden', 'doses', 'workingHours'];

function changedSettings(settings: Settings): string[] {
  return (Object.keys(defaultSettings) as SettingName[])
    .filter((name) => name !== 'backProfile' && !isSameValue(settings[name], defaultSettings[name]))
    .map((name) => {
      if (!countedOnly.includes(name)) return `${name}: ${JSON.stringify(settings[name])}`;
      return `${name}: ${String(Object.keys(settings[name] as object).length)}`;
    });
}
