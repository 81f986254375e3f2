import { parse } from 'yaml';
import { MOVE_DAYS_BEFORE } from '../history/incidents';

interface Once {
  readonly from: string;
  readonly to: string;
}

interface SloEntry {
  readonly exclusions?: ReadonlyArray<{ readonly once?: Once }>;
  readonly [key: string]: unknown;
}

/** A catalogue as its document; SLOs are read by those who need more of them. */
interface CatalogueDocument {
  readonly slos: readonly SloEntry[];
  readonly [key: string]: unknown;
}

const DAY_MS = 86_400_000;

/**
 * The demo's catalogue (YAML) as a document for the history that ends at `end` (Unix seconds): what it plans once is
 * moved to the day on which history has it.
 */
export function demoCatalogue(yaml: string, end: number): CatalogueDocument {
  const document = parse(yaml) as CatalogueDocument;
  const day = Math.floor((end * 1000) / DAY_MS) - MOVE_DAYS_BEFORE;
  return { ...document, slos: document.slos.map((slo) => moved(slo, day)) };
}

function moved(slo: SloEntry, day: number): SloEntry {
  const { exclusions } = slo;
  return exclusions === undefined
    ? slo
    : { ...slo, exclusions: exclusions.map((one) => (one.once ? { ...one, once: onDay(one.once, day) } : one)) };
}

/** The same times of the day in UTC, from `day` (days since 1970) on. */
function onDay({ from, to }: Once, day: number): Once {
  const shift = (day - Math.floor(Date.parse(from) / DAY_MS)) * DAY_MS;
  const shifted = (time: string) =>
    `${new Date(Date.parse(time) + shift).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)}Z`;
  return { from: shifted(from), to: shifted(to) };
}
