/** The files of the user's own routines: saved, deleted, and brought back. */
import fs from 'node:fs';
import path from 'node:path';
import { parseFile } from '../../content/content-file.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { ownRoutineSchema, type RoutineToSave } from '../../content/routine.ts';
import type { Message } from '../../core/message.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { decodeText } from './decode-text.ts';
import type { Log } from './log.ts';
import { copyAside, moveAside } from './move-aside.ts';
import { readSmallFile } from './read-text-file.ts';
import { renameFile } from './rename-file.ts';
import { routineId } from './routine-id.ts';
import { whyRefused } from './why-refused.ts';

/** The folder of the user's own routines in the data folder. */
export const routinesFolder = 'routines';

/** A deleted file has this added to its name until the app starts again. */
const deleted = '.deleted';

/** What became of a routine's file: it is as the user wants it, or why not. */
export type RoutineOutcome =
  | { readonly outcome: 'done'; readonly id: string }
  | { readonly outcome: 'failed'; readonly reason: Message };

export interface OwnRoutinesParts {
  /** The app's data folder. */
  readonly data: string;
  /** The library that comes with the app. */
  readonly shipped: Pick<LibraryWithRoutines, 'routines'>;
  readonly log: Log;
  /** Returns the wall time in ms since 1970, for the names of files that are kept. */
  readonly now: () => number;
}

export class OwnRoutines {
  readonly #parts: OwnRoutinesParts;
  readonly #folder: string;

  /** Removes the files that were deleted before for good. */
  constructor(parts: OwnRoutinesParts) {
    this.#parts = parts;
    this.#folder = path.join(parts.data, routinesFolder);
    try {
      const names = this.#names().filter((name) => name.endsWith(deleted));
      for (const name of names) fs.rmSync(path.join(this.#folder, name));
    } catch (error) {
      parts.log.failure('removing deleted routines', error);
    }
  }

  /**
   * Saves a routine under its id, or, without one, under a new id that is made from its name. A file that contains
   * something that the app can't use is kept before it is replaced.
   */
  save({ id, ...content }: RoutineToSave): RoutineOutcome {
    const isOwn = id !== undefined && !this.#isShipped(id);
    return this.#attempt('saving a routine', () => {
      fs.mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      const savedId = isOwn ? id : this.#newId(content.name);
      const file = this.#file(savedId);
      this.#keepUnlessValid(file);
      writeFileAtomically(file, `${JSON.stringify({ id: savedId, ...content }, null, 2)}\n`);
      return savedId;
    });
  }

  /** Deletes a routine, so that `undoDelete` can bring it back until the app starts again. */
  delete(id: string): RoutineOutcome {
    return this.#attempt('deleting a routine', () => {
      const file = this.#file(id);
      if (fs.existsSync(file)) renameFile(file, `${file}${deleted}`);
      return id;
    });
  }

  /** Brings back a routine that was deleted. */
  undoDelete(id: string): RoutineOutcome {
    return this.#attempt('bringing a routine back', () => {
      const file = this.#file(id);
      if (!fs.existsSync(file)) renameFile(`${file}${deleted}`, file);
      return id;
    });
  }

  #newId(name: string): string {
    // Also those of deleted files, which can be brought back, and of files that the app can't use.
    const taken = new Set(this.#names().map((file) => file.split('.')[0]?.toLowerCase()));
    return routineId(name, (id) => taken.has(id) || this.#isShipped(id));
  }

  #isShipped(id: string): boolean {
    return this.#parts.shipped.routines.some(({ routine }) => routine.id === id);
  }

  /** @throws if the file can't be kept; it must not be replaced then */
  #keepUnlessValid(file: string): void {
    if (!fs.existsSync(file)) return;
    let bytes: Uint8Array;
    try {
      bytes = readSmallFile(file);
    } catch {
      moveAside(file, this.#parts.now());
      return;
    }
    if (!isValid(file, bytes)) copyAside(file, bytes, this.#parts.now(), 'repair');
  }

  #names(): string[] {
    return fs.existsSync(this.#folder) ? fs.readdirSync(this.#folder) : [];
  }

  #file(id: string): string {
    return path.join(this.#folder, `${id}.json`);
  }

  #attempt(activity: string, change: () => string): RoutineOutcome {
    try {
      return { outcome: 'done', id: change() };
    } catch (error) {
      this.#parts.log.failure(activity, error);
      return { outcome: 'failed', reason: whyRefused(error, this.#folder) };
    }
  }
}

function isValid(file: string, bytes: Uint8Array): boolean {
  try {
    const text = decodeText(bytes);
    return parseFile({ name: path.basename(file), text }, ownRoutineSchema, []) !== undefined;
  } catch {
    return false;
  }
}
