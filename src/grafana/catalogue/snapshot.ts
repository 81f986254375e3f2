import type { StoredCatalogue } from '../../slo/catalogue';
import { err, ok, type Result } from '../../slo/result';
import type { DecodedCatalogue } from '../../spec/decodeCatalogue';
import { decodeStored } from '../../spec/decodeStored';
import { NOT_LOADED } from '../../spec/loadingGrammar';
import { API_VERSION, KIND } from '../../spec/schema/catalogueSchema';
import { type GatewayError, gatewayError } from '../gatewayError';
import { type Envelope, openEnvelope } from './envelope';
import { decodeSettings, type SettingsApi, type SettingsBody } from './settingsApi';

/** The settings at one moment: what saving needs, and what the pages see. */
export interface Snapshot {
  readonly settings: SettingsBody;
  readonly envelope: Envelope;
  readonly decoded: DecodedCatalogue;
  readonly stored: StoredCatalogue;
}

const EMPTY_DOCUMENT = { apiVersion: API_VERSION, kind: KIND, slos: [] };

/**
 * Reads the settings. An answer that is equal to the last one gives the same snapshot, object by object: decoding a
 * thousand SLOs again would cost time, and new objects would make every view draw itself again.
 */
export function createSnapshots(api: SettingsApi): (signal?: AbortSignal) => Promise<Result<Snapshot, GatewayError>> {
  let last: { readonly text: string; readonly snapshot: Snapshot } | undefined;
  return async (signal) => {
    const answer = await api.get(signal);
    if (!answer.ok) {
      return answer;
    }
    const settings = decodeSettings(answer.value);
    if (!settings.ok) {
      return settings;
    }
    const text = JSON.stringify(settings.value);
    if (last?.text === text) {
      return ok(last.snapshot);
    }
    const snapshot = await toSnapshot(settings.value);
    if (snapshot.ok) {
      last = { text, snapshot: snapshot.value };
    }
    return snapshot;
  };
}

async function toSnapshot(settings: SettingsBody): Promise<Result<Snapshot, GatewayError>> {
  const envelope = await openEnvelope(settings.jsonData);
  if (!envelope.ok) {
    return err(gatewayError('undecodable', envelope.error));
  }
  const decoded = await decodeStored(envelope.value.document ?? EMPTY_DOCUMENT);
  if (!decoded.ok && decoded.error.some(({ code }) => code === NOT_LOADED)) {
    return err(gatewayError('unavailable', decoded.error.map(({ message }) => message).join(' ')));
  }
  if (!decoded.ok) {
    const reasons = decoded.error.slice(0, 3).map(({ message }) => message);
    return err(gatewayError('undecodable', `The stored catalogue cannot be read. ${reasons.join(' ')}`));
  }
  const stored = toStored(envelope.value, decoded.value);
  return ok({ settings, envelope: envelope.value, decoded: decoded.value, stored });
}

function toStored(
  envelope: Envelope,
  { catalogue, undecodable, unknownKeys, issues, newerVersion }: DecodedCatalogue
): StoredCatalogue {
  const readOnly = newerVersion ? 'newer-version' : envelope.provisioned ? 'provisioned' : undefined;
  return {
    catalogue,
    issues,
    unreadable: [
      ...undecodable
        .filter(({ list }) => list === 'slos')
        .map(({ id, issues: because }) => ({
          ...(id !== undefined && { id }),
          reasons: because.map((one) => one.message),
        })),
      // A list under a key that nobody knows may be theirs: `SLOs` in place of `slos`.
      ...unknownKeys
        .filter(({ path, value }) => path.length === 1 && Array.isArray(value))
        .map(({ path }) => ({
          reasons: issues.filter((one) => one.path[0] === path[0]).map((one) => one.message),
        })),
    ],
    revision: envelope.revision,
    origin: envelope.provisioned ? 'provisioned' : 'stored',
    ...(readOnly === undefined ? {} : { readOnly }),
    size: envelope.size,
  };
}
