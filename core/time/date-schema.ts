import { z } from 'zod';
import { isDate } from './date.ts';

export const dateSchema = z.string().refine(isDate, 'must be a date such as "2026-11-28"');
