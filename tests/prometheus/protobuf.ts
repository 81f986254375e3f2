/** The few parts of the protobuf encoding that remote write needs: https://protobuf.dev/programming-guides/encoding. */
export type Bytes = readonly number[];

const DOUBLE = 1;
const LENGTH_DELIMITED = 2;

/** Safe integers only; times in milliseconds have more than 32 bits. */
export function varint(value: number): Bytes {
  const high = Math.floor(value / 128);
  return high === 0 ? [value] : [(value % 128) + 128, ...varint(high)];
}

/** Signed numbers near zero stay short: 0, -1, 1, -2 are 0, 1, 2, 3. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unsigned(field: number, value: number): Bytes {
  return [...varint(field * 8), ...varint(value)];
}

export function signed(field: number, value: number): Bytes {
  return unsigned(field, zigzag(value));
}

export function double(field: number, value: number): Bytes {
  return [...varint(field * 8 + DOUBLE), ...new Uint8Array(new Float64Array([value]).buffer)];
}

export function message(field: number, ...parts: readonly Bytes[]): Bytes {
  const body = parts.flat();
  return [...varint(field * 8 + LENGTH_DELIMITED), ...varint(body.length), ...body];
}

export function text(field: number, value: string): Bytes {
  return message(field, [...Buffer.from(value, 'utf8')]);
}

export function packedSigned(field: number, values: readonly number[]): Bytes {
  return message(field, ...values.map((value) => varint(zigzag(value))));
}

/** Snappy's block format, without compressing: the length, then the bytes as literals. */
export function snappy(bytes: Bytes): Uint8Array<ArrayBuffer> {
  const LITERAL_WITH_FOUR_LENGTH_BYTES = 63 << 2;
  const length = new Uint8Array(new Uint32Array([bytes.length - 1]).buffer);
  return Uint8Array.from([...varint(bytes.length), LITERAL_WITH_FOUR_LENGTH_BYTES, ...length, ...bytes]);
}
