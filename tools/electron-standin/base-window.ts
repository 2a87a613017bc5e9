import { missing } from './strict.ts';

/** The app makes one only on Wayland, where the stand-in doesn't run. */
export function BaseWindow(): never {
  throw missing('BaseWindow');
}
