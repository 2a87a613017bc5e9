import type { PageData } from '../../electron/ipc/contract.ts';
import type { AppState } from '../app.svelte.ts';

/** Props of each section of the settings screen. */
export interface SettingsSectionProps {
  readonly app: AppState;
  readonly pageData: PageData;
}
