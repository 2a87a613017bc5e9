/** The search through the settings: each row says whether it is shown, and is counted where it is. */
import { getContext, setContext, untrack } from 'svelte';
import { containEvery, wordsOf } from './words.ts';

export class SettingsSearch {
  query = $state('');
  /** How many rows are shown. */
  found = $state(0);
  readonly #words = $derived(wordsOf(this.query));

  /** Whether the user looks for something; otherwise every row is shown. */
  get isActive(): boolean {
    return this.#words.length > 0;
  }

  finds(texts: readonly string[]): boolean {
    return containEvery(this.#words, texts);
  }

  /** Counts a row until the returned function is called. */
  count(): () => void {
    this.found += 1;
    return () => {
      this.found -= 1;
    };
  }
}

/** A section of the settings, or a part of one: a row in it is also found by the section's own texts. */
export class SearchedSection {
  /** How many of its rows are shown. */
  found = $state(0);
  readonly #outer: SettingsSearch | SearchedSection;
  readonly #texts: readonly string[];

  constructor(outer: SettingsSearch | SearchedSection, texts: readonly string[]) {
    this.#outer = outer;
    this.#texts = texts;
  }

  get isActive(): boolean {
    return this.#outer.isActive;
  }

  finds(texts: readonly string[]): boolean {
    return this.#outer.finds([...this.#texts, ...texts]);
  }

  count(): () => void {
    this.found += 1;
    const endOuter = this.#outer.count();
    return () => {
      this.found -= 1;
      endOuter();
    };
  }
}

const key = Symbol('searched section');

/** Makes a section of `outer` the one that the rows inside the component belong to. Returns it. */
export function searchedSection(
  outer: SettingsSearch | SearchedSection,
  texts: readonly string[],
): SearchedSection {
  return setContext(key, new SearchedSection(outer, texts));
}

/** The section that the component is in; undefined outside the settings screen. */
export const surroundingSection = (): SearchedSection | undefined =>
  getContext<SearchedSection | undefined>(key);

/**
 * Whether a row with these texts is shown. Counts it in its section as long as it is. Call it while the component is
 * being created.
 */
export function searchedRow(texts: () => readonly (string | undefined)[]): { readonly isShown: boolean } {
  const section = surroundingSection();
  const isShown = $derived(section?.finds(texts().filter((text) => text !== undefined)) ?? true);
  $effect(() => (isShown ? untrack(() => section?.count()) : undefined));
  return {
    get isShown() {
      return isShown;
    },
  };
}
