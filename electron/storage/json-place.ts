/** Finds places in a JSON text: of its first fault, and of a value in it. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Message } from '../../core/message.ts';
import type { PlaceInFile, SettingsPath } from '../../core/settings/repair.ts';

/** Why a text isn't JSON, and where. */
export interface JsonFault {
  readonly reason: Message;
  readonly place: PlaceInFile;
}

/** Returns the first fault of a text that `JSON.parse` refuses. */
export function faultIn(text: string): JsonFault {
  const { errors } = parse(text);
  const [first] = errors;
  if (text.trim() === '') return fault('json_empty', 0, text);
  if (!first) return fault('json_invalid', 0, text);
  const comma = commaBefore(text, first);
  if (comma !== undefined) return fault('json_comma_extra', comma, text);
  if (isCutOff(text, first)) return fault('json_cut_off', text.trimEnd().length, text);
  return fault(reasonOf(text, errors) ?? 'json_invalid', first.offset, text);
}

/**
 * Returns where a value begins in a text that is JSON, or its name if it has one. Returns undefined if the text has no
 * such value, or is nested too deeply to search.
 */
export function placeOf(text: string, path: SettingsPath): PlaceInFile | undefined {
  const node = path.reduce<Node | undefined>(partOf, parse(text).root);
  // A named value is the second child of a node that begins with the name.
  return node && placeAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
}

/**
 * Returns the path and place of each name that occurs once more in the same object: `JSON.parse` uses only the last
 * value. Returns none for a text that is nested too deeply to search.
 */
export function repeatedNames(text: string): { path: SettingsPath; place: PlaceInFile }[] {
  const repeated: { path: SettingsPath; place: PlaceInFile }[] = [];
  const nodes = [parse(text).root];
  // Not by recursion: the nodes that are still to be searched are collected at the end of the list.
  for (const node of nodes) {
    for (const child of node?.children ?? []) nodes.push(child);
    if (node?.type !== 'object') continue;
    const last = new Map(node.children?.map((property) => [nameOf(property), property]));
    for (const property of node.children ?? []) {
      if (last.get(nameOf(property)) === property) continue;
      repeated.push({ path: pathOf(property), place: placeAt(text, property.offset) });
    }
  }
  return repeated;
}

const nameOf = ({ children }: Node): unknown => children?.[0]?.value;

/** The parser's own function for this looks for the first of several equal names. */
function pathOf(node: Node): SettingsPath {
  const path: (string | number)[] = [];
  for (let part = node; part.parent; part = part.parent) {
    if (part.type === 'property') path.unshift(String(nameOf(part)));
    if (part.parent.type === 'array') path.unshift(part.parent.children?.indexOf(part) ?? 0);
  }
  return path;
}

type FaultKey = Extract<Message['key'], `json_${string}`>;

/** The reasons by the parser's own names for faults. */
const reasons: Readonly<Record<string, FaultKey>> = {
  PropertyNameExpected: 'json_name_expected',
  ValueExpected: 'json_value_expected',
  ColonExpected: 'json_colon_missing',
  CommaExpected: 'json_comma_missing',
  EndOfFileExpected: 'json_end_expected',
  InvalidCommentToken: 'json_comment',
  UnexpectedEndOfString: 'json_quote_missing',
};

function parse(text: string): { root: Node | undefined; errors: ParseError[] } {
  const errors: ParseError[] = [];
  try {
    return { root: parseTree(text, errors, { disallowComments: true }), errors };
  } catch {
    // The parser calls itself for each level, so a text with thousands of levels overflows the stack.
    return { root: undefined, errors: [] };
  }
}

/** Returns the reason of the first fault, or undefined if the parser doesn't say what it expected there. */
function reasonOf(text: string, errors: readonly ParseError[]): FaultKey | undefined {
  let end = errors[0]?.offset ?? 0;
  for (const { error, offset, length } of errors) {
    if (text.slice(end, offset).trim() !== '') return undefined;
    const name = printParseErrorCode(error);
    if (name !== 'InvalidSymbol') return reasons[name];
    // At the start of a list, the parser doesn't report a missing value.
    if (text.slice(0, offset).trimEnd().endsWith('[')) return 'json_value_expected';
    // The parser skips words that aren't JSON, and then reports what it expected instead.
    end = offset + length;
  }
  return undefined;
}

const fault = (key: FaultKey, offset: number, text: string): JsonFault => ({
  reason: { key, values: {} },
  place: placeAt(text, offset),
});

/** Returns the offset of a comma that has nothing after it, such as in "[1, ]". */
function commaBefore(text: string, { offset }: ParseError): number | undefined {
  if (!/[\]}]/.test(text.charAt(offset))) return undefined;
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') ? before.length - 1 : undefined;
}

function isCutOff(text: string, { error, offset, length }: ParseError): boolean {
  if (printParseErrorCode(error) === 'UnexpectedEndOfString') return offset + length >= text.length;
  return offset >= text.trimEnd().length;
}

/** If a name is given twice, the last one counts, as in `JSON.parse`. */
function partOf(node: Node | undefined, key: string | number): Node | undefined {
  const children = node?.children ?? [];
  if (node?.type === 'array') return typeof key === 'number' ? children[key] : undefined;
  return children.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

function placeAt(text: string, offset: number): PlaceInFile {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
