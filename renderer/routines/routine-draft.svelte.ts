/** A routine while the user edits it: kept in memory until it is saved or the changes are discarded. */
import type { RoutineEntry } from '../../content/routine-library.ts';
import type { RoutineItem, RoutineToSave } from '../../content/routine.ts';
import { inserted, moved, without } from './order.ts';

/** An item with a key, because a stretch may be in a routine more than once. */
export interface DraftItem extends RoutineItem {
  readonly key: number;
}

/** A removed item and where it was. */
interface Removal {
  readonly item: DraftItem;
  readonly index: number;
}

export class RoutineDraft {
  /** The id of the routine; undefined for a new one. */
  readonly id: string | undefined;
  /** The name under which it was saved; empty for a new one. */
  readonly savedName: string;
  name = $state('');
  /** Whether the user has tried to save it, so that what is missing is pointed out. */
  tried = $state(false);
  /** Whether the routine has been deleted, which can be undone. */
  deleted = $state(false);
  #items = $state.raw<readonly DraftItem[]>([]);
  #removal = $state.raw<Removal>();
  #lastKey = 0;
  readonly #before: string;

  /** @param entry the routine to edit; undefined for a new one */
  constructor(entry?: RoutineEntry) {
    this.id = entry?.routine.id;
    this.savedName = entry?.words.name ?? '';
    this.name = this.savedName;
    this.#items = (entry?.routine.items ?? []).map((item) => this.#keyed(item));
    this.#before = JSON.stringify(this.content);
  }

  get items(): readonly DraftItem[] {
    return this.#items;
  }

  /** The last removal, which can be undone until the next change of the list. */
  get removal(): Removal | undefined {
    return this.#removal;
  }

  /** What would be saved. */
  get content(): RoutineToSave {
    const items = this.#items.map(({ stretch, variant, sets }) => ({
      stretch,
      variant,
      ...(sets !== undefined && { sets }),
    }));
    return { ...(this.id !== undefined && { id: this.id }), name: this.name.trim(), items };
  }

  get isChanged(): boolean {
    return JSON.stringify(this.content) !== this.#before;
  }

  add(item: RoutineItem): void {
    this.#change([...this.#items, this.#keyed(item)]);
  }

  remove(index: number): void {
    const item = this.#items[index];
    if (!item) return;
    this.#change(without(this.#items, index), { item, index });
  }

  /** Puts the item that was removed last back where it was. */
  undoRemove(): void {
    if (this.#removal) this.#change(inserted(this.#items, this.#removal.index, this.#removal.item));
  }

  move(from: number, to: number): void {
    this.#change(moved(this.#items, from, to));
  }

  /** Puts the items into an order that they had before. */
  reorder(items: readonly DraftItem[]): void {
    this.#change(items);
  }

  setVariant(index: number, variant: string): void {
    this.#change(this.#items.map((item, other) => (other === index ? { ...item, variant } : item)));
  }

  #change(items: readonly DraftItem[], removal?: Removal): void {
    this.#items = items;
    this.#removal = removal;
  }

  #keyed(item: RoutineItem): DraftItem {
    this.#lastKey += 1;
    return { ...item, key: this.#lastKey };
  }
}
