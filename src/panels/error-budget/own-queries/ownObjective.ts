import { t } from '@grafana/i18n';
import { checkTarget, MAX_WINDOW, MIN_WINDOW, type Objective } from '../../../slo/objective';
import type { Problem } from '../../../slo/problem';
import { err, ok, type Result } from '../../../slo/result';
import { DAY, ratioFromPercent, seconds } from '../../../slo/units';
import type { BudgetPanelOptions } from '../options';

/** Target and window of a panel with queries of its own; they stand in its options, for it may not read the SLO. */
export function ownObjective({
  target,
  windowDays,
}: Pick<BudgetPanelOptions, 'target' | 'windowDays'>): Result<Objective, Problem> {
  const checked = typeof target === 'number' ? checkTarget(ratioFromPercent(target)) : undefined;
  if (!checked?.ok) {
    return err(
      problem(
        t('panel.own.target', 'The panel has queries of its own, and no target to measure their events against.'),
        t(
          'panel.own.targetRemedy',
          'Write a target above 0 and below 100 in the options of the panel, for example 99.9.'
        )
      )
    );
  }
  const length = typeof windowDays === 'number' ? windowDays * DAY : Number.NaN;
  if (!(length >= MIN_WINDOW && length <= MAX_WINDOW)) {
    return err(
      problem(
        t('panel.own.window', 'The panel has queries of its own, and does not say which window they cover.'),
        t('panel.own.windowRemedy', 'Write a window of 1 to 90 days in the options of the panel, for example 30.')
      )
    );
  }
  return ok({
    target: checked.value,
    window: { kind: 'rolling', length: seconds(length) },
    budgeting: { method: 'occurrences' },
  });
}

function problem(detail: string, remedy: string): Problem {
  return { kind: 'bad-query', title: t('panel.own.title', 'Options are missing'), detail, remedy };
}
