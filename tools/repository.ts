import path from 'node:path';

/** The repository's own folder. */
export const repository = path.join(import.meta.dirname, '..');
