/** Whether the system shows times with 12 or 24 hours. */
import type { HourCycle } from '../../messages/time-of-day.ts';

/** What the system says about the format of times. */
export interface TimeFormatSystem {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Returns the locale of the region's formats, such as "en-GB". Isn't called on Linux. */
  regionLocale(): string;
  /** Whether a setting of macOS with this name is on. Isn't called on other systems. */
  macSetting(name: string): boolean;
}

/** Returns the system's hour cycle; 24 hours if the system doesn't say. */
export function systemHourCycle(system: TimeFormatSystem): HourCycle {
  if (system.platform === 'darwin') {
    // The user's own choice, whatever is usual in their region.
    if (system.macSetting('AppleICUForce24HourTime')) return 'h23';
    if (system.macSetting('AppleICUForce12HourTime')) return 'h12';
  }
  return usualIn(system.platform === 'linux' ? timeLocale(system.env) : system.regionLocale());
}

/** The locale of times on Linux, where Chromium's is that of the language. An empty variable counts as unset. */
function timeLocale({ LC_ALL, LC_TIME, LANG }: TimeFormatSystem['env']): string {
  return [LC_ALL, LC_TIME, LANG].find(Boolean) ?? 'C';
}

/** @param locale such as "en_US.UTF-8", "sr_RS@latin", "C" or "en-US" */
function usualIn(locale: string): HourCycle {
  const tag = locale.replace(/[.@].*$/, '').replaceAll('_', '-');
  try {
    // For a locale that it doesn't know, Intl would use another one.
    if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return 'h23';
    const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
    return hourCycle === 'h11' || hourCycle === 'h12' ? 'h12' : 'h23';
  } catch {
    return 'h23'; // not even shaped like a locale
  }
}
