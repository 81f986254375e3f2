import { err, ok, type Result } from '../../slo/result';
import type { JsonRecord } from '../../spec/json';
import { MANAGED_BY_PROVISIONING } from '../../spec/provisioningFile';
import { STORED_BYTES_LIMIT, storedBytes } from '../../spec/storedSize';
import { canPack, packDocument, unpackDocument } from './packing';

/** What `jsonData` says: the document, and what saving needs to know about it. */
export interface Envelope {
  /** Undefined where nothing was ever saved. */
  readonly document: unknown;
  /** Grows by one with each save. */
  readonly revision: number;
  /** Tokens of the last saves that this document contains, newest last. */
  readonly saves: readonly string[];
  readonly provisioned: boolean;
  readonly size: { readonly bytes: number; readonly packed: boolean };
  /** Keys of `jsonData` that are not ours. */
  readonly otherKeys: JsonRecord;
}

/** How many saves a document remembers: far more than can happen while one save is verified. */
export const REMEMBERED_SAVES = 40;

/** Plain text is kept as long as it fits well; it can be read by hand, and diffed. */
const PACK_ABOVE_BYTES = 60_000;

/** Opens `jsonData`. The error is a sentence: the document is there and cannot be read. */
export async function openEnvelope(jsonData: JsonRecord): Promise<Result<Envelope, string>> {
  const { catalogue, packed, revision, saves, ...otherKeys } = jsonData;
  const document = packed === undefined ? ok(catalogue) : await unpackDocument(packed);
  if (!document.ok) {
    return document;
  }
  return ok({
    document: document.value,
    revision: typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 0 ? revision : 0,
    saves: Array.isArray(saves) ? saves.filter((save): save is string => typeof save === 'string') : [],
    provisioned: otherKeys['managedBy'] === MANAGED_BY_PROVISIONING,
    size: { bytes: storedBytes(jsonData), packed: packed !== undefined },
    otherKeys,
  });
}

/** `jsonData` for an envelope: plain while it fits, packed before it does not; the error is its size when neither fits. */
export async function sealEnvelope(
  content: Pick<Envelope, 'document' | 'revision' | 'saves' | 'otherKeys'>,
  limit: number = STORED_BYTES_LIMIT
): Promise<Result<JsonRecord, { readonly bytes: number; readonly limit: number }>> {
  const { document, revision, otherKeys } = content;
  const head = { ...otherKeys, revision, saves: content.saves.slice(-REMEMBERED_SAVES) };
  const plain = { ...head, catalogue: document };
  const plainBytes = storedBytes(plain);
  if (plainBytes <= Math.min(PACK_ABOVE_BYTES, limit)) {
    return ok(plain);
  }
  if (!canPack()) {
    return plainBytes <= limit ? ok(plain) : err({ bytes: plainBytes, limit });
  }
  const packed = { ...head, packed: await packDocument(document) };
  const bytes = storedBytes(packed);
  return bytes <= limit ? ok(packed) : err({ bytes, limit });
}
