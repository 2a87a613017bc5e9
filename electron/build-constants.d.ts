/** Whether this is the build that tests run; Vite replaces it (`tools/build-target.ts`). */
declare const __E2E__: boolean;
