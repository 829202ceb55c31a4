import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Calibration } from "./calibration.ts";
import { FeatureSpace } from "./features.ts";
import { Model, type Slang } from "./model.ts";
import { type Example, Nearest } from "./nearest.ts";
import type { SparseRows } from "./sparse.ts";
import { Spelling } from "./spelling.ts";
import type { Trained } from "./train.ts";

/** A trained matcher as plain values. */
interface Packed {
  ids: string[];
  names: string[];
  idf: Float32Array;
  texts: number;
  frequency: Map<string, number>;
  neighbours: string[];
  slang: Map<string, string>;
  weights: SparseRows;
  examples: Example[];
  words: string[][];
  calibration: Calibration;
}

const digestBytes = 32;

/** A trained matcher as bytes, led by their own SHA-256, so that a torn or altered file is noticed. */
export function pack({ model, nearest, calibration }: Trained, slang: Slang): Uint8Array {
  const packed: Packed = {
    ids: [...model.ids],
    names: model.space.names,
    idf: model.space.weights,
    texts: model.space.texts,
    frequency: new Map(model.spelling.frequency),
    neighbours: [...model.spelling.neighbours],
    slang: new Map(slang),
    weights: model.weights,
    examples: nearest.examples,
    words: nearest.words,
    calibration,
  };
  const body = serialize(packed);
  return Buffer.concat([createHash("sha256").update(body).digest(), body]);
}

/** The trained matcher of some bytes; undefined where they are not whole. */
export function unpack(bytes: Uint8Array): Trained | undefined {
  const body = bytes.subarray(digestBytes);
  const digest = createHash("sha256").update(body).digest();
  if (!digest.equals(bytes.subarray(0, digestBytes))) return undefined;
  // The digest holds, so these are the very bytes that pack() wrote.
  const packed = deserialize(body) as Packed;
  const space = new FeatureSpace(packed.names, packed.idf, packed.texts);
  const spelling = new Spelling(packed.frequency, new Set(packed.neighbours));
  const { ids, slang, weights, calibration } = packed;
  const nearest = new Nearest(space);
  for (const [i, example] of packed.examples.entries()) nearest.add(example, packed.words[i] ?? []);
  return { model: new Model({ ids, space, spelling, slang, weights }), nearest, calibration };
}
