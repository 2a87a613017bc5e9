/** Lets the unit tests read the compiled messages as one module instead of a thousand, each of which takes time. */
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vitest/config';
import { repository } from './repository.ts';

const folder = path.join(repository, 'messages/compiled/messages');
const runtimeImport = /^import \{ getLocale, experimentalStaticLocale \} from '\.\.\/runtime\.js';$/m;

/** Returns a plugin that puts the functions of all messages where otherwise each is exported from its own file. */
export function messagesInOne(): Plugin {
  const index = path.join(folder, '_index.js');
  return {
    name: 'messages-in-one',
    // Vitest's cache goes by a module's own file, which stays the same if only a text changes.
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ id }) => (id === index ? false : undefined));
    },
    load(id) {
      return id === index ? inOne(fs.readFileSync(index, 'utf8')) : undefined;
    },
  };
}

/** @throws if a message's file isn't what the compiler is known to write */
function inOne(index: string): string {
  const files = [...index.matchAll(/^export \* from '\.\/(.+)'$/gm)].map(([, file = '']) => file);
  const modules = files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const [first] = modules.map((text) => runtimeImport.exec(text)?.[0]);
  if (first === undefined) throw new Error(`${folder} has no messages of the form that is expected`);
  return [first, ...modules.map((text) => text.replace(runtimeImport, ''))].join('\n');
}
