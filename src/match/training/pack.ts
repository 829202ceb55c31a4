import { createHash } from "node:crypto";
import type { PackedMatcher } from "../model/trained-matcher.ts";
import { KnownWords } from "../words/known-words.ts";
import { packValues, unpackValues } from "./packed-values.ts";

/**
 * What a packed matcher begins with after its digest. It's a number in the order of this machine's bytes, as all arrays are:
 * elsewhere it isn't the same.
 */
const formatMark = 0x4651_4d31;

const digestBytes = 32;
/** Those of the mark and of the count of words. */
const headBytes = 8;
/** Where the values may begin. */
const alignment = 8;

/**
 * A trained matcher as bytes: the SHA-256 of the rest, which reveals a torn or altered file; a mark of the format; how many
 * words the language has (32 bits), and their hashes; and the values, which can be used as they are.
 */
export function pack({ features, ...rest }: PackedMatcher): Uint8Array {
  const { knownWords } = features;
  const values = packValues({ ...rest, features: { ...features, knownWords: undefined } });
  const bytes = Buffer.alloc(valuesFrom(knownWords.length) + values.length);
  bytes.set(bytesOf(Uint32Array.of(formatMark, knownWords.length)), digestBytes);
  bytes.set(bytesOf(knownWords), digestBytes + headBytes);
  bytes.set(values, valuesFrom(knownWords.length));
  bytes.set(digestOf(bytes));
  return bytes;
}

/** The words of a packed matcher, from the beginning of its bytes. @param read returns bytes from a place on, or fewer */
export function unpackWords(read: (from: number, length: number) => Uint8Array): KnownWords {
  const [mark, count = 0] = numbersOf(read(digestBytes, headBytes));
  if (mark !== formatMark) return new KnownWords(new Uint32Array());
  return new KnownWords(numbersOf(read(digestBytes + headBytes, 4 * count)));
}

/**
 * Unpacks a trained matcher; undefined where the bytes are damaged, or were written on another kind of machine.
 *
 * @param bytes in memory of their own: what's unpacked stays there
 */
export function unpack(bytes: Uint8Array<ArrayBuffer>): PackedMatcher | undefined {
  if (!digestOf(bytes).equals(bytes.subarray(0, digestBytes))) return undefined;
  const [mark, count = 0] = numbersOf(bytes.subarray(digestBytes, digestBytes + headBytes));
  if (mark !== formatMark) return undefined;
  // The digest matches, so these are the very bytes that pack() wrote.
  const packed = unpackValues(bytes.subarray(valuesFrom(count))) as PackedMatcher;
  const { buffer, byteOffset } = bytes;
  packed.features.knownWords = new Uint32Array(buffer, byteOffset + digestBytes + headBytes, count);
  return packed;
}

function valuesFrom(words: number): number {
  return Math.ceil((digestBytes + headBytes + 4 * words) / alignment) * alignment;
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes.subarray(digestBytes)).digest();
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer, 0, bytes.length >> 2);
}
