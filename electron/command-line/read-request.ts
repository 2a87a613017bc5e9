/** Reads a client's request. */
import { z } from 'zod';
import { desktopSchema } from '../desktop-schema.ts';
import type { Desktop } from '../desktop.ts';
import { PROTOCOL_VERSION } from './protocol.ts';
import { requestSchema, type Request } from './request-schema.ts';

const requestLineSchema = z.strictObject({
  version: z.literal(PROTOCOL_VERSION),
  request: requestSchema,
  desktop: desktopSchema.optional(),
});

/** Parses a request line. @throws if it isn't JSON, or isn't a request of this protocol version */
export function readRequest(line: string): {
  readonly request: Request;
  readonly desktop?: Desktop | undefined;
} {
  return requestLineSchema.parse(JSON.parse(line));
}
