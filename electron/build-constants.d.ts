/** True in the build for tests. Vite replaces it with a constant (`tools/build-target.ts`). */
declare const __E2E__: boolean;
