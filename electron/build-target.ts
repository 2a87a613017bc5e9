import path from 'node:path';

/**
 * Where a build goes and which constants it is built with.
 *
 * @param mode Vite's mode: "e2e" for the build that tests run, anything else for the one that people get
 */
export function buildTarget(mode: string): { folder: string; define: Record<string, string> } {
  const forTests = mode === 'e2e';
  return {
    folder: path.join(import.meta.dirname, '..', forTests ? 'dist-e2e' : 'dist'),
    define: { __E2E__: String(forTests) },
  };
}

/** The file that shows a variant of a stretch. Identifiers have no full stop, so that no two share a file. */
export function thumbnailName(stretch: string, variant: string): string {
  return `${stretch}.${variant}.png`;
}
