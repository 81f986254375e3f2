import type { Expr } from '../../promql/ast';
import { aggregate, binary, call, number, range, vector } from '../../promql/build';
import { printDuration } from '../../promql/duration';
import { shareOfAll } from '../../queries/countedShare';
import { RECORDED } from '../../queries/recorded/names';
import { budgetLabels } from '../../slo/budgetLabels';
import { LABELS } from '../../slo/reservedLabels';
import {
  type BurnAlert,
  burnAlerts,
  burnRateFactor,
  canFire,
  SHORTEST_WINDOW,
  shortWindow,
} from '../../slo/alertPolicy';
import { EVENT_NOISE, LEAST_BAD_EVENTS } from '../../slo/minBadEvents';
import { errorBudgetRatio, windowLength } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { DAY, MINUTE, roundNoise, type Seconds, seconds } from '../../slo/units';
import { sloLabels } from '../labels';
import { eventsOver, identity, latest, missed } from '../recording/readRecorded';
import type { AlertRule } from '../rule';
import { ALERTS } from './alertNames';
import { burnRateAnnotations } from './annotations';
import { recordedShare } from './recordedShare';
import { FIVE_MINUTES } from './intervals';
import { verdict } from './verdict';

/** One alert for each tier of the policy that is switched on and can fire (slo-maths, "When it alerts"). */
export function burnRateAlerts(slo: Slo): readonly AlertRule[] {
  const length = windowLength(slo.objective.window);
  return burnAlerts(length)
    .filter((tier) => slo.alerting[tier.severity] && canFire(tier, slo.objective, length))
    .map((tier) => burnRateAlert(slo, tier));
}

/** Long enough that one evaluation in a scrape gap does not end an alert, short enough to tell of the end soon. */
const KEEP: Readonly<Record<BurnAlert['severity'], Seconds>> = {
  page: seconds(5 * MINUTE),
  ticket: seconds(15 * MINUTE),
};

function burnRateAlert(slo: Slo, tier: BurnAlert): AlertRule {
  const factor = burnRateFactor(tier, windowLength(slo.objective.window));
  const burnRate = { longWindow: tier.longWindow, shortWindow: shortWindow(tier), factor };
  const long = printDuration(burnRate.longWindow);
  const labels = {
    severity: tier.severity,
    tier: `${tier.severity}-${long}`,
    long_window: long,
    short_window: printDuration(burnRate.shortWindow),
    burn_rate: String(factor),
  };
  const condition = burns(slo, tier, factor);
  const interval = intervalOf(tier);
  return {
    alert: ALERTS.burning,
    burnRate,
    expr: frozen(slo, condition, { ...labels, interval }),
    verdict: verdict(slo, condition),
    interval,
    for: tier.severity === 'page' ? seconds(0) : seconds(15 * MINUTE),
    keepFiringFor: KEEP[tier.severity],
    labels: { ...sloLabels(slo), ...labels },
    annotations: burnRateAnnotations(slo, tier, factor),
  };
}

/**
 * What looks at five minutes is looked at each minute. A longer short window still holds every minute since the look before,
 * and four minutes late is little of a long window of more than an hour.
 */
function intervalOf(tier: BurnAlert): Seconds {
  return shortWindow(tier) > SHORTEST_WINDOW ? FIVE_MINUTES : MINUTE;
}

/**
 * Both windows above `factor × b`, and enough bad events that chance does not explain them: fewer are no element, and no
 * ratio is made of them, which reads them once less than a condition of its own. Of the short window no ratio is needed.
 */
function burns(slo: Slo, tier: BurnAlert, factor: number): Expr {
  const threshold = roundNoise(factor * errorBudgetRatio(slo.objective));
  const most = binary(number(threshold), '/', recordedShare(slo, tier.longWindow));
  const enough = binary(eventsOver('bad', slo, tier.longWindow), '>=', fewest(slo, tier.longWindow));
  const long = binary(shareOfAll(enough, eventsOver('total', slo, tier.longWindow)), '>', most);
  const short = shortWindow(tier);
  const allowed = binary(number(threshold), '*', eventsOver('total', slo, short));
  return binary(long, 'and', binary(eventsOver('bad', slo, short), '>', allowed));
}

/**
 * `minBadEvents` of the traffic of the long window, less what floats leave of an event: one read of it, where a table of
 * steps takes one for each step.
 */
function fewest(slo: Slo, window: Seconds): Expr {
  const { fewest: least, most, start, perRoot } = LEAST_BAD_EVENTS;
  const mean = binary(number(errorBudgetRatio(slo.objective)), '*', eventsOver('total', slo, window));
  const needed = binary(number(start), '+', binary(number(perRoot), '*', call('sqrt', mean)));
  const whole = call('clamp', call('ceil', needed), number(least), number(most));
  return binary(whole, '-', number(EVENT_NOISE));
}

interface Fired {
  readonly severity: string;
  readonly tier: string;
  readonly interval: Seconds;
}

/**
 * Without data nothing is known, so an alert that fires keeps firing: it is frozen, not resolved. Its value is then -1,
 * which no error ratio is.
 */
function frozen(slo: Slo, condition: Expr, { severity, tier, interval }: Fired): Expr {
  const alerts = vector({
    metric: 'ALERTS',
    matchers: Object.entries({
      alertname: ALERTS.burning,
      alertstate: 'firing',
      [LABELS.slo]: slo.id,
      severity,
      tier,
    }).map(([label, value]) => ({ label, op: '=' as const, value })),
  });
  // What was said at the last evaluation and not before, so that an alert that has ended does not begin again. An instant
  // read looks back for less than five minutes (Prometheus 3).
  const firing =
    interval < FIVE_MINUTES ? alerts : call('last_over_time', range(alerts, seconds(interval + MINUTE / 2)));
  const own = aggregate('max', firing, { by: identity(slo) });
  const measured = latest(RECORDED.total, slo);
  const silent = binary(binary(number(-1), '*', own), 'unless', measured);
  return binary(condition, 'or', budgetLabels(slo).length > 0 ? binary(silent, 'and', missed(slo, own, DAY)) : silent);
}
