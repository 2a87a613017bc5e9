/**
 * Reads the running app's reply. It checks by hand what the client uses, because a schema takes longer to load than the
 * question and its answer take together. A status may have fields that this version doesn't know.
 */
import { STATUS_VERSION } from './not-running.ts';
import { PROTOCOL_VERSION, type Reply } from './protocol.ts';

/** Parses a reply line. @throws if it isn't JSON, or isn't a reply of this protocol version */
export function readReply(line: string): Reply {
  const message: unknown = JSON.parse(line);
  if (!isObject(message) || message['version'] !== PROTOCOL_VERSION || !isReply(message['reply'])) {
    throw new Error("it isn't a reply of this protocol version");
  }
  return message['reply'];
}

function isReply(value: unknown): value is Reply {
  if (!isObject(value)) return false;
  switch (value['outcome']) {
    case 'done':
    case 'notNow':
    case 'invalid':
      return typeof value['text'] === 'string';
    case 'status':
      return isRunningStatus(value['status']);
    default:
      return false;
  }
}

function isRunningStatus(value: unknown): boolean {
  return (
    isObject(value) &&
    value['version'] === STATUS_VERSION &&
    value['running'] === true &&
    typeof value['status'] === 'string'
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
