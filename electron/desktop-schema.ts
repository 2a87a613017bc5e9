import { z } from 'zod';
import type { Desktop } from './desktop.ts';

const name = z.string().max(1000).nullable();

/** Checks a desktop that another process sends. */
export const desktopSchema: z.ZodType<Desktop> = z.strictObject({ wayland: name, x: name, login: name });
