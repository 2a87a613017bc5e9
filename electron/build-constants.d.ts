/** Whether this is the build that tests run; put in by Vite (`build-target.ts`). */
declare const __E2E__: boolean;
