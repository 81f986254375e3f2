import type { Expr } from '../promql/ast';
import { binary, number } from '../promql/build';
import type { Template } from '../promql/reading';
import { fillTemplate } from '../promql/template';
import { descendants } from '../promql/walk';
import { fail, ok, type Result } from '../slo/result';
import type { CustomSli } from '../slo/sli';
import type { Seconds } from '../slo/units';
import { both, readTemplate } from './readPromql';
import { singleElement } from './singleElement';
import type { EventTerms } from './terms';

const RATES: ReadonlySet<string> = new Set(['rate', 'irate', 'deriv']);

/**
 * Two expressions with `$window`. Where they are rates (events a second), they are multiplied by the window, so that
 * they count events like every other SLI; an estimate, as `rate` is.
 */
export function customTerms(sli: CustomSli): Result<EventTerms> {
  const templates = both(
    readTemplate(sli.expression, ['sli', 'custom', sli.counted]),
    readTemplate(sli.total, ['sli', 'custom', 'total'])
  );
  if (!templates.ok) {
    return templates;
  }
  const [counted, total] = templates.value;
  const isRate = yieldsRate(total);
  if (yieldsRate(counted) !== isRate) {
    return fail(
      ['sli', 'custom', sli.counted],
      'custom-units-differ',
      `One of ${sli.counted} and total is a rate per second, the other is not. Use rate(…[$window]) in both, or increase(…[$window]) in both.`
    );
  }
  return ok({
    source: 'raw',
    counted: sli.counted,
    absentCounted: 'zero',
    countedOver: (window) => eventsOver(counted, window, isRate),
    totalOver: (window) => eventsOver(total, window, isRate),
  });
}

function yieldsRate(template: Template): boolean {
  return descendants(template.expr).some((expr) => expr.kind === 'call' && RATES.has(expr.name));
}

function eventsOver(template: Template, window: Seconds, isRate: boolean): Expr {
  const events = singleElement(fillTemplate(template, window), 'sum');
  return isRate ? binary(events, '*', number(window)) : events;
}
