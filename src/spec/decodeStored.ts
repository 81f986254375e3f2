import type { Result } from '../slo/result';
import { type DecodedCatalogue, decodeCatalogue } from './decodeCatalogue';
import { loadingGrammar } from './loadingGrammar';

/** `decodeCatalogue` where nobody has loaded the grammar of PromQL yet; `NOT_LOADED` where it cannot be loaded. */
export async function decodeStored(json: unknown): Promise<Result<DecodedCatalogue>> {
  const decoded = await loadingGrammar(() => decodeCatalogue(json));
  return decoded.ok ? decoded.value : decoded;
}
