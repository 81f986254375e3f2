import { serialize } from '../../src/promql/serialize';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Slo } from '../../src/slo/slo';
import { MINUTE } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

/** What was recorded each minute of `(from, until]`. */
export function recorded(
  name: string,
  labels: string,
  value: number,
  [from, until]: readonly [number, number]
): RawSeries {
  const minutes = Array.from({ length: until / MINUTE + 1 }, (_, minute) => minute * MINUTE);
  return {
    series: `${name}{slo_id="checkout"${labels}}`,
    values: minutes.map((at) => (at > from ? value : undefined)),
  };
}

/** How many elements the alert of a tier has over what was recorded. */
export async function firing(slo: Slo, tier: string, series: readonly RawSeries[], at: number): Promise<number> {
  const all = compiledRules(slo).flatMap((group) => group.rules);
  const alert = all.find((rule) => 'alert' in rule && rule.labels['tier'] === tier);
  if (!alert) {
    throw new Error(`There is no ${tier}, so nobody can tell whether it fires.`);
  }
  const expr = `(${serialize(alert.expr)})`;
  const [answer] = await simulate({ groups: [], scrapeInterval: MINUTE, series }, [{ at, expr }]);
  if (!answer) {
    throw new Error(`The engine did not answer ${expr}.`);
  }
  return answer.length;
}
