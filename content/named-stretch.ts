import { z } from 'zod';
import { identifierSchema } from './stretch.ts';

/** A variant of a stretch, by their ids. */
export const namedStretchSchema = z
  .strictObject({ stretch: identifierSchema, variant: identifierSchema })
  .readonly();
export type NamedStretch = z.infer<typeof namedStretchSchema>;
