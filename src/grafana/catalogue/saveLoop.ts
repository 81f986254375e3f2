import { err, ok, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { sealEnvelope } from './envelope';
import { mergeDocument } from './mergeDocument';
import type { ConfirmedSave, PendingSave, SaveFailure } from './saveOutcome';
import type { SettingsApi, SettingsBody } from './settingsApi';
import type { Snapshot } from './snapshot';

/** What saving needs from the world. Times are in seconds. */
export interface SaveWorld {
  readonly api: SettingsApi;
  readonly read: (signal?: AbortSignal) => Promise<Result<Snapshot, GatewayError>>;
  readonly sleep: (seconds: number) => Promise<void>;
  readonly now: () => number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly bytesLimit: number;
}

/** How often a document is written before the save is given up: with jitter, more than a busy minute needs. */
const MAX_WRITES = 12;
/** How many failures of one kind in a row are borne: failed reads, failed writes, answers that came too late. */
const MAX_FAILURES = 4;
/** A save counts when it is still there after this time; who read before it and writes after it comes earlier. */
const SETTLE_SECONDS = 0.3;
/** What was read longer ago is not written any more: others had too much time to save. Shorter than any recheck. */
const MAX_SPAN_SECONDS = 10;
const BACKOFF_SECONDS = 0.1;
const MAX_BACKOFF_SECONDS = 5;

/** Failures in a row. A good read says nothing of the writes, so each kind is counted apart. */
interface Failures {
  reads: number;
  writes: number;
  /** Reads that took so long that writing what they said would not have been safe. */
  slowReads: number;
}

interface Progress {
  writes: number;
  /** Writes that Grafana has confirmed. */
  answered: number;
  readonly failures: Failures;
  /** How often in a row the save was seen in what is stored. */
  sightings: number;
  rested: boolean;
  foreignChanges: boolean;
  /** How long the last read took: on a slow network tries have to be further apart. */
  readSeconds: number;
}

/**
 * Saves until it is sure, or knows that it cannot.
 *
 * Grafana has no compare-and-set: whoever read before our write and writes after it removes it without noticing.
 * Therefore each save leaves a token in the document. As long as the token is missing the save is merged into what is
 * stored now and written again; when it is seen twice, some time apart, the save is done.
 */
export async function saveLoop(save: PendingSave, world: SaveWorld): Promise<Result<ConfirmedSave, SaveFailure>> {
  const progress: Progress = {
    writes: 0,
    answered: 0,
    failures: { reads: 0, writes: 0, slowReads: 0 },
    sightings: 0,
    rested: true,
    foreignChanges: false,
    readSeconds: 0,
  };
  for (;;) {
    const readAt = world.now();
    const snapshot = await world.read();
    progress.readSeconds = world.now() - readAt;
    const step = snapshot.ok
      ? await stepFrom(snapshot.value, readAt, save, progress, world)
      : afterFailure('reads', snapshot.error, progress);
    if (step.kind === 'done') {
      return step.result;
    }
    if (step.wait > 0) {
      await world.sleep(step.wait);
    }
  }
}

type Step =
  | { readonly kind: 'again'; readonly wait: number }
  | { readonly kind: 'done'; readonly result: Result<ConfirmedSave, SaveFailure> };

async function stepFrom(
  snapshot: Snapshot,
  readAt: number,
  save: PendingSave,
  progress: Progress,
  world: SaveWorld
): Promise<Step> {
  progress.failures.reads = 0;
  if (snapshot.envelope.saves.includes(save.token)) {
    return afterSighting(snapshot, save, progress);
  }
  progress.sightings = 0;
  if (!progress.rested) {
    progress.rested = true;
    return { kind: 'again', wait: backoff(progress, world) };
  }
  if (progress.writes >= MAX_WRITES) {
    return failed(overwritten(progress));
  }
  return write(snapshot, readAt, save, progress, world);
}

function afterSighting({ stored, envelope }: Snapshot, { token }: PendingSave, progress: Progress): Step {
  progress.sightings += 1;
  if (progress.sightings < 2) {
    return { kind: 'again', wait: SETTLE_SECONDS };
  }
  // Each revision adds one token at the end, so the place of ours tells when it was written.
  const later = envelope.saves.length - 1 - envelope.saves.indexOf(token);
  const revision = envelope.revision - later;
  return { kind: 'done', result: ok({ stored, merged: progress.foreignChanges, revision }) };
}

async function write(
  snapshot: Snapshot,
  readAt: number,
  save: PendingSave,
  progress: Progress,
  world: SaveWorld
): Promise<Step> {
  const { settings, envelope, stored } = snapshot;
  if (stored.readOnly !== undefined) {
    return failed({ kind: 'read-only', reason: stored.readOnly });
  }
  const merged = await mergeDocument(save, snapshot);
  if (merged.kind === 'conflict') {
    return failed({ kind: 'conflict', conflicts: merged.conflicts, current: stored });
  }
  if (merged.kind === 'invalid') {
    return failed({ kind: 'invalid', issues: merged.issues });
  }
  const content = {
    document: merged.document,
    revision: envelope.revision + 1,
    saves: [...envelope.saves, save.token],
    otherKeys: envelope.otherKeys,
  };
  const jsonData = await sealEnvelope(content, world.bytesLimit);
  if (!jsonData.ok) {
    return failed({ kind: 'too-large', ...jsonData.error });
  }
  if (world.now() - readAt > MAX_SPAN_SECONDS) {
    return countFailure('slowReads', gatewayError('timeout', 'Grafana answers too slowly to save safely.'), progress);
  }
  progress.foreignChanges ||= merged.foreignChanges;
  return post({ enabled: settings.enabled, pinned: settings.pinned, jsonData: jsonData.value }, progress, world);
}

async function post(body: SettingsBody, progress: Progress, { api }: SaveWorld): Promise<Step> {
  progress.writes += 1;
  progress.rested = false;
  progress.failures.slowReads = 0;
  const answer = await api.post(body);
  if (!answer.ok) {
    return afterFailure('writes', answer.error, progress);
  }
  progress.failures.writes = 0;
  progress.answered += 1;
  return { kind: 'again', wait: 0 };
}

/** After a failed call nobody knows whether a write arrived; the next read tells. */
function afterFailure(of: keyof Failures, error: GatewayError, progress: Progress): Step {
  const passing = error.kind === 'unavailable' || error.kind === 'timeout';
  return passing
    ? countFailure(of, error, progress)
    : failed({ kind: 'gateway', error, written: writtenAfter(progress, error) });
}

function countFailure(of: keyof Failures, error: GatewayError, progress: Progress): Step {
  progress.failures[of] += 1;
  return progress.failures[of] < MAX_FAILURES
    ? { kind: 'again', wait: BACKOFF_SECONDS * 2 ** progress.failures[of] }
    : failed({ kind: 'gateway', error, written: writtenAfter(progress, error) });
}

/** Only confirmed writes were overwritten; one without an answer may still arrive. */
function overwritten({ writes, answered }: Progress): SaveFailure {
  const detail = `The change was saved ${answered} times and overwritten by others each time.`;
  return {
    kind: 'gateway',
    error: gatewayError('conflict', detail),
    written: answered === writes ? 'no' : 'unknown',
  };
}

function writtenAfter({ writes }: Progress, { kind }: GatewayError): 'no' | 'unknown' {
  return writes === 0 || (kind === 'forbidden' && writes === 1) ? 'no' : 'unknown';
}

/** Exponential, with full jitter: the more often it was overwritten, the further apart the next tries are. */
function backoff({ writes, readSeconds }: Progress, { random }: SaveWorld): number {
  const unit = Math.max(1, readSeconds / BACKOFF_SECONDS);
  return unit * Math.min(BACKOFF_SECONDS * 2 ** writes, MAX_BACKOFF_SECONDS) * random();
}

function failed(error: SaveFailure): Step {
  return { kind: 'done', result: err(error) };
}
