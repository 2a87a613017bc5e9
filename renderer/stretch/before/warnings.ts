/** What the user must be told before a session: stretches that may not suit them, whom to ask, and unread cautions. */
import { cautionsFor } from '../../../content/cautions.ts';
import type { LibraryEntry } from '../../../content/library.ts';
import type { KnownItem } from '../../../content/routine-library.ts';
import { isRuledOut } from '../../../core/choice/fit.ts';
import type { View } from '../../../core/app/view.ts';
import type { Settings } from '../../../core/settings/settings.ts';

/** One caution and the names of the stretches it applies to. */
export interface CautionToRead {
  readonly id: string;
  readonly sentence: string;
  readonly stretches: readonly string[];
}

/** The warnings before a session. Each list has every stretch and caution once, in the session's order. */
export interface Warnings {
  /** The stretches that the back profile rules out. */
  readonly ruledOut: readonly LibraryEntry[];
  /** The stretches about which a user with a back condition hasn't asked their doctor yet. */
  readonly toAskAbout: readonly LibraryEntry[];
  /** The cautions that the user hasn't read yet. */
  readonly cautions: readonly CautionToRead[];
}

/** Returns the warnings before a session with these stretches. */
export function warningsOf(
  items: readonly Pick<KnownItem, 'entry' | 'variant'>[],
  settings: Settings,
  { cautionsRead, askedDoctor }: Pick<View, 'cautionsRead' | 'askedDoctor'>,
): Warnings {
  const entries = [...new Set(items.map(({ entry }) => entry))];
  const { disc, backCondition } = settings.backProfile;
  return {
    ruledOut: entries.filter(({ stretch }) => isRuledOut(stretch, settings)),
    toAskAbout:
      disc || backCondition ? entries.filter(({ stretch }) => !askedDoctor.includes(stretch.id)) : [],
    cautions: cautionsToRead(items, cautionsRead),
  };
}

/** Whether there is anything to tell. */
export function hasWarnings({ ruledOut, toAskAbout, cautions }: Warnings): boolean {
  return ruledOut.length > 0 || toAskAbout.length > 0 || cautions.length > 0;
}

function cautionsToRead(
  items: readonly Pick<KnownItem, 'entry' | 'variant'>[],
  read: readonly string[],
): CautionToRead[] {
  const byId = new Map<string, { sentence: string; stretches: Set<string> }>();
  for (const { entry, variant } of items) {
    for (const { id, sentence } of cautionsFor(entry.cautions, variant)) {
      if (read.includes(id)) continue;
      const known = byId.get(id) ?? { sentence, stretches: new Set() };
      known.stretches.add(entry.words.name);
      byId.set(id, known);
    }
  }
  return [...byId].map(([id, { sentence, stretches }]) => ({ id, sentence, stretches: [...stretches] }));
}
