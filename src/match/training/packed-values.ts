/** The kinds of arrays that are kept as they are in memory. */
const arrayTypes = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
} as const;

type ArrayType = keyof typeof arrayTypes;

/** A typed array as it's named in the outline: its type, where it begins after the outline, and its length. */
type ArrayPlace = [type: ArrayType, from: number, length: number];

/** The key of an object that stands for an array; no other has it. */
const placeKey = "$array";

/** Where an array may begin: all types can be read in place from there. */
const alignment = 8;

const lengthBytes = 4;

/**
 * Plain values with typed arrays among them as bytes, so that reading them copies nothing: an outline in JSON, before it
 * its length (32 bits), and after it the arrays as they are in memory.
 */
export function packValues(values: object): Uint8Array<ArrayBuffer> {
  const arrays: { bytes: Uint8Array; from: number }[] = [];
  let end = 0;
  const outline = JSON.stringify(values, (_, value: unknown) => {
    const type = typeOf(value);
    if (!type || !ArrayBuffer.isView(value)) return value;
    const { buffer, byteOffset, byteLength } = value;
    const from = end;
    arrays.push({ bytes: new Uint8Array(buffer, byteOffset, byteLength), from });
    end = aligned(from + byteLength);
    return { [placeKey]: [type, from, byteLength / arrayTypes[type].BYTES_PER_ELEMENT] };
  });
  const text = Buffer.from(outline);
  const begin = aligned(lengthBytes + text.length);
  const bytes = Buffer.alloc(begin + end);
  bytes.writeUInt32LE(text.length);
  bytes.set(text, lengthBytes);
  for (const { bytes: array, from } of arrays) bytes.set(array, begin + from);
  return bytes;
}

/**
 * The values that {@link packValues} packed. Their arrays share the memory of the bytes, so that they stay in memory as
 * long as one of them does.
 *
 * @param bytes those of `packValues`, which have to begin at a multiple of 8 in their buffer
 */
export function unpackValues(bytes: Uint8Array<ArrayBuffer>): unknown {
  const { buffer, byteOffset } = bytes;
  const text = Buffer.from(buffer, byteOffset);
  const begin = lengthBytes + text.readUInt32LE();
  const outline = text.toString("utf8", lengthBytes, begin);
  const base = byteOffset + aligned(begin);
  return JSON.parse(outline, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !(placeKey in value)) return value;
    const [type, from, length] = value[placeKey] as ArrayPlace;
    return new arrayTypes[type](buffer, base + from, length);
  });
}

function typeOf(value: unknown): ArrayType | undefined {
  const name = ArrayBuffer.isView(value) ? value.constructor.name : "";
  return name in arrayTypes ? (name as ArrayType) : undefined;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
