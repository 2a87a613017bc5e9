import path from 'node:path';
import { repository } from './repository.ts';

/**
 * Returns the folder that a build writes into, and the constants that it replaces in the code.
 *
 * @param mode Vite's mode: "e2e" for the build that tests run, anything else for the one that users get
 */
export function buildTarget(mode: string): { folder: string; define: Record<string, string> } {
  const forTests = mode === 'e2e';
  return {
    folder: path.join(repository, forTests ? 'dist-e2e' : 'dist'),
    define: { __E2E__: String(forTests) },
  };
}
