import { printDuration } from '../../promql/duration';
import type { BaseEvents } from '../../queries/base/baseEvents';
import type { BurnAlert } from '../../slo/alertPolicy';
import { shortWindow } from '../../slo/alertPolicy';
import { errorBudgetRatio, windowLength } from '../../slo/objective';
import { budgetLabels } from '../../slo/budgetLabels';
import { MAX_GROUPS } from '../../slo/group';
import type { Slo } from '../../slo/slo';
import { percentFromRatio, type Ratio } from '../../slo/units';
import { literalText } from './literalText';

type Annotations = Readonly<Record<string, string>>;

/** As it is written on pages: "2 %". */
function percent(share: Ratio): string {
  return `${percentFromRatio(share)} %`;
}

/** The same of the value of an alert. */
const VALUE_IN_PERCENT = '{{ $value | humanizePercentage | reReplaceAll "%" " %" }}';

/**
 * A sentence that begins with the error ratio, for as long as there is one. `$value` is a number below 0 in an alert that
 * is frozen, and in Grafana a text where nothing is measured: `ge $value 0.0` would be an error of the template there, so
 * the value is looked at as it is written.
 */
function measured(slo: Slo, sentence: string): string {
  return `{{ if match "^[0-9]" (print $value) }}${VALUE_IN_PERCENT} ${sentence}{{ else }}${frozenWords(slo)}{{ end }}`;
}

/** A group may be gone for good, which is not known of it at once. */
function frozenWords(slo: Slo): string {
  return budgetLabels(slo).length > 0
    ? 'Nothing of it is measured any more; the alert stays until something is, for a day where other groups are measured.'
    : 'Nothing is measured any more; the alert stays until something is.';
}

export function burnRateAnnotations(slo: Slo, tier: BurnAlert, factor: number): Annotations {
  const long = printDuration(tier.longWindow);
  // For people; the label has it whole.
  const times = `${Number(factor.toPrecision(3))}×`;
  const share = percent(tier.budgetShare);
  const ratios = `of events failed in the last ${long}, as far as rules recorded them, and it went on in the last ${printDuration(shortWindow(tier))}.`;
  return {
    summary: `${name(slo)}: the error budget burns at ${times} or faster.`,
    description: `${measured(slo, ratios)} At ${times}, ${long} costs ${share} of the budget of ${windowWords(slo).budget}; the target is ${percent(slo.objective.target)}.`,
  };
}

export function budgetLowAnnotations(slo: Slo, low: Ratio): Annotations {
  return {
    summary: `${name(slo)}: less than ${percent(low)} of the error budget is left.`,
    description: measured(slo, `of events failed ${windowWords(slo).since}; ${windowWords(slo).allowed}.`),
  };
}

export function exhaustedAnnotations(slo: Slo): Annotations {
  return {
    summary: `${name(slo)}: the error budget is spent.`,
    description: measured(slo, `of events failed ${windowWords(slo).since}; ${windowWords(slo).allowed}.`),
  };
}

export function noDataAnnotations(slo: Slo, base: BaseEvents): Annotations {
  const quiet = quietWords(slo, base);
  const look = `whether the service is scraped, and whether its metrics were renamed${tooManyWords(slo)}.`;
  return {
    summary: `${name(slo)}: not measured any more.`,
    description:
      quiet === undefined
        ? `Its series were there and are gone. Look ${look}`
        : `${quiet}: there is no traffic, or its series are gone. Look whether there should be traffic, ${look}`,
  };
}

/**
 * What is seen where series without traffic are as absent as those that are gone: slices that are ignored, and quotients.
 * Counters without traffic count nothing, and go on.
 */
function quietWords({ objective: { budgeting } }: Slo, { needsTraffic }: BaseEvents): string | undefined {
  if (budgeting.method === 'time-slices') {
    return budgeting.noData === 'ignore' ? 'No slice could be judged' : undefined;
  }
  return needsTraffic && 'Its expressions yield no number';
}

/** Rules that would record too many groups record none. */
function tooManyWords(slo: Slo): string {
  return budgetLabels(slo).length > 0 ? `, or whether there are more than ${MAX_GROUPS} groups now` : '';
}

/** The title, and of a grouped SLO which of its budgets it is about, as pages name it. */
function name(slo: Slo): string {
  const groups = budgetLabels(slo).map((label) => `${label} {{ or $labels.${label} "(empty)" }}`);
  return groups.length > 0 ? `${literalText(slo.title)} (${groups.join(', ')})` : literalText(slo.title);
}

interface WindowWords {
  /** Whose budget it is. */
  readonly budget: string;
  /** When its events were. */
  readonly since: string;
  /** What may fail of them, as the end of a sentence. */
  readonly allowed: string;
}

/** The budget of a calendar period is that of the whole period: so far, a larger share may have failed. */
function windowWords({ objective }: Slo): WindowWords {
  const { window } = objective;
  const most = percent(errorBudgetRatio(objective));
  if (window.kind === 'calendar') {
    return {
      budget: `a ${window.period}`,
      since: `this ${window.period} so far, as far as rules recorded them`,
      allowed: `${most} may fail over the whole ${window.period}`,
    };
  }
  const length = printDuration(windowLength(window));
  return { budget: length, since: `in the last ${length}, as far as rules recorded them`, allowed: `${most} may` };
}
