/** Compares `docs/settings-file.md` with the schema of the settings. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defaultSettings, settingsSchema } from '../core/settings/settings.ts';
import { repository } from './repository.ts';

const page = fs.readFileSync(path.join(repository, 'docs/settings-file.md'), 'utf8');

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | false;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

/** A setting without parts, or a part of one. Working hours and doses are one setting: all their parts are optional. */
interface Leaf {
  readonly name: string;
  readonly value: unknown;
  readonly schema: JsonSchema;
}

function leavesOf(schema: JsonSchema, value: unknown, name = ''): Leaf[] {
  const parts = Object.entries(value ?? {});
  if (!schema.properties || parts.length === 0) return [{ name, value, schema }];
  return parts.flatMap(([part, inside]) =>
    leavesOf(schema.properties?.[part] ?? {}, inside, name === '' ? part : `${name}.${part}`),
  );
}

/** Every limit, and every value that is listed, anywhere in a schema. */
function limitsIn(schema: JsonSchema): unknown[] {
  const { minimum, maximum, maxItems, anyOf = [], properties = {}, additionalProperties } = schema;
  return [
    ...[minimum, maximum, maxItems, schema.const].filter((limit) => limit !== undefined),
    ...(schema.enum ?? []),
    ...[...anyOf, ...Object.values(properties)].flatMap(limitsIn),
    ...(additionalProperties ? limitsIn(additionalProperties) : []),
  ];
}

const settings = leavesOf(z.toJSONSchema(settingsSchema) as JsonSchema, defaultSettings);
const rows = [...page.matchAll(/^\| `(\S+)`\s*\| `(.+?)`\s*\| (.+?)\s*\| .* \|$/gm)].map(
  ([, name, value, accepts = '']) => ({ name, value, accepts }),
);

test('the table has every setting with its default, in the order of the schema', () => {
  expect(rows.map(({ name, value }) => `${String(name)}: ${String(value)}`)).toEqual(
    settings.map(({ name, value }) => `${name}: ${JSON.stringify(value)}`),
  );
});

test.each(settings)('the table says what $name accepts', ({ name, schema }) => {
  const { accepts = '' } = rows.find((row) => row.name === name) ?? {};
  const words = accepts.split(/[\s,`]+/);
  for (const limit of new Set(limitsIn(schema))) {
    expect(words).toContain(typeof limit === 'string' ? JSON.stringify(limit) : String(limit));
  }
});

test('the example is valid', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  expect(() => settingsSchema.partial().strict().parse(JSON.parse(example))).not.toThrow();
});
