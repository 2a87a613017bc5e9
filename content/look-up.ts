/**
 * Returns what a table has under a name; undefined if the table doesn't have the name itself. A name from a file may be
 * that of a property which every object inherits, such as "constructor".
 */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  // eslint-disable-next-line rooms/table-lookup -- the table has the name itself
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
