import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodings, notText } from '../testing/encodings.ts';
import { decodeText, NotTextError } from './decode-text.ts';

describe.each(encodings)('$name', ({ encode }) => {
  test('any text is read, without the byte order mark', () => {
    const anyText = fastCheck.string({ unit: 'binary' }).filter((text) => !/^\uFEFF|\0/.test(text));
    fastCheck.assert(
      fastCheck.property(anyText, (text) => {
        expect(decodeText(encode(text))).toBe(text);
      }),
    );
  });
});

test.each(notText)('$name: an error says that it isn’t text', ({ bytes }) => {
  expect(() => decodeText(bytes)).toThrow(NotTextError);
});

test('any bytes are either text or not, and nothing else happens', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.uint8Array(), (bytes) => {
      try {
        expect(typeof decodeText(bytes)).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(NotTextError);
      }
    }),
  );
});
