import { err, ok, type Result } from '../../slo/result';
import { isRecord } from '../../spec/json';

/** A document that is stored compressed, since it would not fit otherwise. */
export interface PackedDocument {
  readonly format: typeof FORMAT;
  readonly data: string;
}

const FORMAT = 'deflate-raw+base64';

/** More than any catalogue; a few bytes can be made to unpack to gigabytes. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

/** Whether this browser can pack (all since 2023 can). */
export function canPack(): boolean {
  return typeof CompressionStream === 'function';
}

export async function packDocument(document: unknown): Promise<PackedDocument> {
  const plain = new TextEncoder().encode(JSON.stringify(document));
  return { format: FORMAT, data: toBase64(await through(new CompressionStream('deflate-raw'), plain, Infinity)) };
}

/** The document, or one sentence about what is wrong with its packed form. */
export async function unpackDocument(packed: unknown): Promise<Result<unknown, string>> {
  if (!isRecord(packed) || packed['format'] !== FORMAT || typeof packed['data'] !== 'string') {
    return err(`The packed catalogue is not of the format ${FORMAT}.`);
  }
  try {
    const unpacked = await through(
      new DecompressionStream('deflate-raw'),
      fromBase64(packed['data']),
      MAX_UNPACKED_BYTES
    );
    return ok(JSON.parse(new TextDecoder().decode(unpacked)));
  } catch (error) {
    return err(`The packed catalogue cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface ByteStream {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
}

/** Sends bytes through a stream and collects what comes out. */
async function through(stream: ByteStream, bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array> {
  const [collected] = await Promise.all([
    collect(stream.readable.getReader(), maxBytes),
    send(stream.writable.getWriter(), bytes),
  ]);
  return collected;
}

async function send(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await writer.write(bytes);
  await writer.close();
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > maxBytes) {
      await reader.cancel();
      throw new RangeError(`it holds more than ${maxBytes} bytes`);
    }
    chunks.push(chunk.value);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

/** As many arguments as a call takes everywhere. */
const CHUNK = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
