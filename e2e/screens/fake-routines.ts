/** The user's own routines, in memory. */
import { isOwnRoutine } from '../../content/own-routines.ts';
import type { LibraryWithRoutines, RoutineEntry } from '../../content/routine-library.ts';
import type { RoutineToSave } from '../../content/routine.ts';
import type { Message } from '../../core/message.ts';
import type { Responses } from '../../electron/ipc/contract.ts';

export class FakeRoutines {
  /** Why every request fails; undefined if none does. */
  refusal: Message | undefined;
  #routines: readonly RoutineEntry[];
  #deleted: readonly RoutineEntry[] = [];

  constructor({ routines }: LibraryWithRoutines) {
    this.#routines = routines.filter(isOwnRoutine);
  }

  /** Returns a library with these routines instead of its own. */
  in(library: LibraryWithRoutines): LibraryWithRoutines {
    const shipped = library.routines.filter((entry) => !isOwnRoutine(entry));
    return { ...library, routines: [...this.#routines, ...shipped] };
  }

  save({ id = 'new-routine', name, items }: RoutineToSave): Responses['routine:save'] {
    return this.#change(id, () => {
      const saved: RoutineEntry = {
        routine: { id, combinedBy: 'user', items },
        words: { name, summary: '' },
      };
      this.#routines = [...this.#without(id), saved];
    });
  }

  delete(id: string): Responses['routine:save'] {
    return this.#change(id, () => {
      this.#deleted = this.#routines.filter(({ routine }) => routine.id === id);
      this.#routines = this.#without(id);
    });
  }

  undoDelete(id: string): Responses['routine:save'] {
    return this.#change(id, () => {
      this.#routines = [...this.#routines, ...this.#deleted];
    });
  }

  #without(id: string): RoutineEntry[] {
    return this.#routines.filter(({ routine }) => routine.id !== id);
  }

  #change(id: string, change: () => void): Responses['routine:save'] {
    if (this.refusal) return { outcome: 'failed', reason: this.refusal };
    change();
    return { outcome: 'done', id };
  }
}
