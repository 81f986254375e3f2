import type { Expr } from '../../promql/ast';
import { binary, number } from '../../promql/build';
import { RECORDED } from '../../queries/recorded/names';
import type { Slo } from '../../slo/slo';
import { latest } from '../recording/readRecorded';

/** A condition with an answer in every case: its value while it holds, 0 while it does not, none while nothing is measured. */
export function verdict(slo: Slo, condition: Expr): Expr {
  return binary(condition, 'or', binary(number(0), '*', latest(RECORDED.total, slo)));
}
