import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { FeatureSpace } from "../model/features.ts";
import { Model } from "../model/model.ts";
import { Nearest } from "../model/nearest.ts";
import { Network, type PackedNetwork } from "../model/network.ts";
import type { WeightTable } from "../model/sparse-vectors.ts";
import { familiarFrom, Spelling } from "../model/spelling.ts";
import { TellingWords } from "../model/telling-words.ts";
import type { Calibration, TrainedMatcher } from "../model/trained-matcher.ts";
import { KnownWords } from "../words/known-words.ts";
import { wordReader } from "../words/word-reader.ts";
import type { TrainingResult, TrainingTask } from "./train.ts";

/** A trained matcher as plain values. */
interface Packed {
  ids: string[];
  names: string[];
  idf: Float32Array;
  texts: number;
  frequency: Map<string, number>;
  weights: WeightTable;
  network: PackedNetwork | undefined;
  /** The words of all questions and phrasings as numbers, one example after the other. */
  words: Int32Array;
  /** By example: where its words end. */
  ends: Int32Array;
  calibration: Calibration;
  productEntries: string[];
  telling: string[] | undefined;
}

const digestBytes = 32;
const countBytes = 4;

/**
 * A trained matcher as bytes: the SHA-256 of the rest, which reveals a torn or altered file; how many words the language
 * has (32 bits, little-endian), and their hashes; and the body.
 */
export function pack({
  model,
  calibration,
  telling,
  words,
  productEntries,
}: TrainingResult): Uint8Array {
  const packed: Packed = {
    ids: [...model.ids],
    names: model.space.names,
    idf: model.space.idf,
    texts: model.space.texts,
    frequency: new Map([...model.spelling.frequency].filter(([, count]) => count >= familiarFrom)),
    weights: model.weights,
    network: model.network?.packed,
    ...numbered(words, model.space),
    calibration,
    productEntries: [...productEntries],
    telling: telling?.known,
  };
  const { hashes } = model.knownWords();
  const count = Buffer.alloc(countBytes);
  count.writeUInt32LE(hashes.length);
  const rest = Buffer.concat([count, Buffer.from(hashes.buffer), serialize(packed)]);
  return Buffer.concat([createHash("sha256").update(rest).digest(), rest]);
}

/** The words of a packed matcher, from the beginning of its bytes. @param read returns bytes from a place on, or fewer */
export function unpackWords(read: (from: number, length: number) => Uint8Array): KnownWords {
  const head = read(digestBytes, countBytes);
  if (head.length < countBytes) return new KnownWords(new Uint32Array());
  const count = Buffer.from(head).readUInt32LE();
  const bytes = read(digestBytes + countBytes, 4 * count);
  return new KnownWords(new Uint32Array(Uint8Array.from(bytes).buffer, 0, bytes.length >> 2));
}

/** Unpacks a trained matcher, given the task that it was trained for; undefined where the bytes are damaged. */
export function unpack(
  bytes: Uint8Array,
  { language, questions, phrasings, slang, otherTopics, synonyms, functionWords }: TrainingTask,
): TrainedMatcher | undefined {
  const rest = bytes.subarray(digestBytes);
  const digest = createHash("sha256").update(rest).digest();
  if (!digest.equals(bytes.subarray(0, digestBytes))) return undefined;
  // The digest matches, so these are the very bytes that pack() wrote.
  const body = rest.subarray(countBytes + 4 * Buffer.from(rest).readUInt32LE());
  const packed = withOwnMemory(deserialize(body) as Packed);
  const space = new FeatureSpace(packed.names, packed.idf, packed.texts);
  const spelling = new Spelling(packed.frequency, (a, b) => space.areNeighbours(a, b));
  const { ids, calibration, weights } = packed;
  const network = packed.network && new Network(packed.network);
  const readWords = wordReader(language, slang);
  const nearest = new Nearest((word) => space.weightOfNumber(word));
  let start = 0;
  for (const [i, example] of [...questions, ...phrasings].entries()) {
    const end = packed.ends[i] as number;
    nearest.add(example, packed.words.subarray(start, end));
    start = end;
  }
  nearest.compact();
  return {
    model: new Model({ ids, space, spelling, readWords, otherTopics, synonyms, weights, network }),
    nearest,
    calibration,
    productEntries: new Set(packed.productEntries),
    telling: packed.telling && new TellingWords([packed.telling], functionWords ?? []),
  };
}

/** The arrays that stay are copied: they'd keep all bytes in memory. */
function withOwnMemory(packed: Packed): Packed {
  const { weights, network } = packed;
  return {
    ...packed,
    idf: packed.idf.slice(),
    weights: {
      starts: weights.starts.slice(),
      classes: weights.classes.slice(),
      values: weights.values.slice(),
    },
    network: network && {
      embeddings: network.embeddings.slice(),
      scales: network.scales.slice(),
      output: network.output.slice(),
      bias: network.bias.slice(),
    },
  };
}

function numbered(words: string[][], space: FeatureSpace) {
  const ends = new Int32Array(words.length);
  const numbers: number[] = [];
  for (const [i, list] of words.entries()) {
    for (const number of space.numbers(list)) numbers.push(number);
    ends[i] = numbers.length;
  }
  return { words: Int32Array.from(numbers), ends };
}
