import { ALL_ALERTS } from '../../src/rules/proof/checks';
import type { PromtoolTest } from '../../src/rules/proof/promtoolTest';
import { LONGEST_OUTAGE } from '../../src/rules/proof/scenarios';
import { HOUR } from '../../src/slo/units';

/** What became of the claims of one SLO. */
export interface SloProof extends Pick<PromtoolTest, 'level' | 'claims' | 'notRun'> {
  readonly slo: string;
  readonly failed: PromtoolTest['claims'];
  /** What promtool said where it did not get as far as the claims. */
  readonly refused?: string;
}

/** The SLO, then each tier with what it had to do. */
export function reportLines({ slo, level, claims, notRun, failed, refused }: SloProof): readonly string[] {
  const note = level === 'raw' ? '' : ' (its query cannot be imitated: tested from the events that rules record)';
  if (refused !== undefined) {
    return [`${slo}${note}`, `  FAILED  promtool: ${refused}`];
  }
  const tiers = [...new Set(claims.map(({ tier }) => tier))];
  const rows = [...tiers.flatMap((tier) => tierLines(tier, claims, failed)), ...notRun.map(notRunLine)];
  return [`${slo}${note}`, ...(rows.length > 0 ? rows : ['  no alerts'])];
}

function tierLines(tier: string, claims: SloProof['claims'], failed: SloProof['failed']): readonly string[] {
  const broken = failed.filter((claim) => claim.tier === tier);
  const count = claims.filter((claim) => claim.tier === tier).length;
  return [
    `  ${broken.length > 0 ? 'FAILED' : 'ok    '}  ${rowName(tier).padEnd(16)}  ${count - broken.length} of ${count} claims hold`,
    ...broken.map(({ text }) => `          ${text}`),
  ];
}

function notRunLine({ tier, fires }: PromtoolTest['notRun'][number]): string {
  const [outage, longest] = [fires ?? 0, LONGEST_OUTAGE].map((time) => `${Math.ceil(time / HOUR)} h`);
  const reason =
    fires === undefined
      ? 'no scenario asks it to fire'
      : `fires after ${outage} of a full outage; at most ${longest} are run`;
  return `  not run ${tier.padEnd(16)}  ${reason}`;
}

/** What is asked of all alerts at once is that they are silent. */
function rowName(tier: string): string {
  return tier === ALL_ALERTS ? 'no false alarms' : tier;
}

/** The last line, for whoever reads no other: where nothing is claimed, nothing holds. */
export function summaryLine(proofs: readonly SloProof[]): string {
  const claims = proofs.reduce((sum, proof) => sum + proof.claims.length, 0);
  const broken = proofs.filter(({ failed, refused }) => failed.length > 0 || refused !== undefined);
  const failed = proofs.reduce((sum, proof) => sum + proof.failed.length, 0);
  const slos = `${proofs.length} SLO${proofs.length === 1 ? '' : 's'}`;
  if (claims === 0 && broken.length === 0) {
    const isLeftOut = proofs.some(({ notRun }) => notRun.length > 0);
    return `${slos}, no claims: ${isLeftOut ? 'no alert was run' : 'there are no alerts'}`;
  }
  return broken.length === 0
    ? `${slos}, ${claims} claims: all hold`
    : `${slos}, ${claims} claims: ${failed} failed, of ${broken.map(({ slo }) => slo).join(', ')}`;
}

/** What became of one SLO, for whoever waits: "2 of 13: checkout, 26 claims hold". */
export function progressLine(proof: SloProof, ended: number, all: number): string {
  return `${ended} of ${all}: ${proof.slo}, ${outcomeOf(proof)}`;
}

function outcomeOf({ claims, notRun, failed, refused }: SloProof): string {
  if (refused !== undefined) {
    return 'promtool FAILED';
  }
  if (claims.length === 0) {
    return notRun.length > 0 ? 'no alert was run' : 'no alerts';
  }
  return failed.length > 0 ? `${failed.length} of ${claims.length} claims FAILED` : `${claims.length} claims hold`;
}
