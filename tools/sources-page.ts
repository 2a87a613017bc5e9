/**
 * `npm run sources`: writes `docs/sources.md`, which says of every number whether a source gives it or Uncurl chose it.
 * Run it again after a change in `content/` or of a setting's default.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { assumedNumbers } from '../content/assumed-numbers.ts';
import type { LibraryEntry } from '../content/library.ts';
import type { RoutineEntry } from '../content/routine-library.ts';
import { combinedBySource, sourceOf } from '../content/sources.ts';
import { doseOf, sourceSchema, type SourceId } from '../content/stretch.ts';
import { defaultSettings } from '../core/settings/settings.ts';
import * as m from '../messages/compiled/messages.js';
import { readLibrary } from './read-library.ts';
import { repository } from './repository.ts';
import { numberRows, OWN } from './sources-page/number-rows.ts';

/** The page's file. */
export const sourcesPageFile = path.join(repository, 'docs', 'sources.md');

const introduction = `# Where every number comes from

<!-- Written by \`npm run sources\`. Change the content, not this page. -->

Uncurl's stretches come from four documents. This page lists every number of a stretch, a routine and a session: how
many, how long, how often. The last column has the heading under which the document gives the number, or says that it is
Uncurl's own because the document leaves it open. No document was written for you personally, and nor was Uncurl.

A session does the smallest number of a range until you choose another; a progression, a hold that goes further in
steps, is done whole. The minutes that Uncurl shows for a stretch or a routine are the length of its session without the
time to get into position at its start and the breaths before it, to the nearest minute, at least 1.`;

const aboutRoutines = 'Each stretch of a routine is done as above, some with fewer sets.';

const aboutSettings = `The documents advise short breaks and deep breaths, but none gives figures. You can change these
defaults; the [README](../README.md#configure-it) has their ranges.`;

const aboutTime = `After a session in which the back feels the same, and in the panel about a stretch, Uncurl says that it takes a couple of
weeks or longer until you notice much. That is from "${sourceOf({ source: 'cleveland-clinic' }).title}".`;

/** Returns the page as Markdown, formatted as it is checked in. */
export async function sourcesPage(): Promise<string> {
  const { entries, routines } = readLibrary();
  const text = [
    introduction,
    ...sourceSchema.options.flatMap((source) => [sourceHeading(source), ...stretchesFrom(source, entries)]),
    `## Routines\n\n${aboutRoutines}`,
    table(
      ['Routine', 'Stretches', 'Put together by'],
      routines.map((routine) => routineRow(routine, entries)),
    ),
    '## Numbers that hold for all stretches',
    table(
      ['What', 'How much', 'From'],
      Object.values(assumedNumbers).map(({ name, value, unit }) => [name, `${value} ${unit}`, OWN]),
    ),
    `## Settings\n\n${aboutSettings}`,
    table(['Setting', 'Default', 'From'], settingRows()),
    `## How long until it helps\n\n${aboutTime}`,
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(sourcesPageFile)), parser: 'markdown' });
}

function sourceHeading(source: SourceId): string {
  const { title, by } = sourceOf({ source });
  return `## "${title}"${by === undefined ? '' : `, ${by}`}`;
}

function stretchesFrom(source: SourceId, entries: readonly LibraryEntry[]): string[] {
  return entries
    .filter(({ stretch }) => stretch.source === source)
    .sort((a, b) => numberOfPassage(a) - numberOfPassage(b))
    .flatMap(({ stretch, words }) =>
      stretch.variants.flatMap((variant) => {
        return [
          `### ${nameIn({ stretch, words }, variant.id)}`,
          ...(doseOf(stretch, variant).suggested ? [] : ['The document says how, but not how much.']),
          table(['What', 'How much', 'From'], numberRows(stretch, variant, words)),
        ];
      }),
    );
}

/** The name of a stretch, with the variant's if it has several. */
function nameIn({ stretch, words }: Pick<LibraryEntry, 'stretch' | 'words'>, variant: string): string {
  const name = words.variants[variant];
  return `${words.name}${stretch.variants.length > 1 && name ? ` (${name})` : ''}`;
}

/** The number in a heading such as "3. Side bend"; 0 if the document doesn't number its headings. */
function numberOfPassage({ stretch: { passage = '' } }: LibraryEntry): number {
  return Number(/^\d+/.exec(passage)?.[0] ?? 0);
}

function routineRow({ routine, words }: RoutineEntry, entries: readonly LibraryEntry[]): string[] {
  const items = routine.items.map(({ stretch: id, variant, sets }) => {
    const entry = entries.find(({ stretch }) => stretch.id === id);
    const name = entry ? nameIn(entry, variant) : id;
    return sets === undefined
      ? name
      : `${name} (${sets} of ${entry?.stretch.dose.sets ?? sets} sets, ${OWN})`;
  });
  const source = combinedBySource(routine);
  return [words.name, items.join('; '), source ? (source.by ?? '') : OWN];
}

function settingRows(): string[][] {
  const {
    intervalMinutes,
    recoveryMinutes,
    awayAfterMinutes,
    snoozeMinutes,
    repeatMinutes,
    maxMinutes,
    leadInSeconds,
    headsUp,
    standingMinutes,
    openAfterReminders,
  } = defaultSettings;
  return [
    [m.settings_interval(), `${intervalMinutes} min of sitting`, OWN],
    [m.settings_recovery(), `${recoveryMinutes} min`, OWN],
    [m.settings_away_after(), `${awayAfterMinutes} min without input`, OWN],
    [m.settings_snooze(), `${snoozeMinutes} min of sitting`, OWN],
    [m.settings_repeat(), `${repeatMinutes} min of sitting`, OWN],
    [m.settings_heads_up(), headsUp ? 'on' : 'off', OWN],
    [m.settings_standing(), standingMinutes === 0 ? 'never' : `after ${standingMinutes} min`, OWN],
    [
      m.settings_open_after(),
      openAfterReminders === 0 ? 'never' : `after ${openAfterReminders} reminders`,
      OWN,
    ],
    [m.settings_max_minutes(), maxMinutes === null ? 'any' : `${maxMinutes} min`, OWN],
    [m.settings_lead_in(), `${leadInSeconds} s`, OWN],
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

if (import.meta.main) writeFileSync(sourcesPageFile, await sourcesPage());
