/** The drafts that the user has left without saving them. They are shown again on return. */
import type { RoutineEntry } from '../../content/routine-library.ts';
import { RoutineDraft } from './routine-draft.svelte.ts';

export class RoutineDrafts {
  readonly #drafts = new Map<string | undefined, RoutineDraft>();

  /**
   * Returns the draft of a routine that was left with changes, or else a new draft; undefined if there is no such routine.
   *
   * @param id of the routine; undefined for a new one
   * @param entry the routine, if the library has it
   */
  open(id: string | undefined, entry: RoutineEntry | undefined): RoutineDraft | undefined {
    const left = this.#drafts.get(id);
    if (left && (left.isChanged || left.deleted)) return left;
    if (id !== undefined && !entry) return undefined;
    const draft = new RoutineDraft(entry);
    this.#drafts.set(id, draft);
    return draft;
  }

  /** Forgets a draft that has been saved or discarded. */
  forget({ id }: RoutineDraft): void {
    this.#drafts.delete(id);
  }
}

/** The page's drafts. */
export const drafts = new RoutineDrafts();
