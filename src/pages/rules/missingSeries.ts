import { t } from '@grafana/i18n';
import type { Consequence, MissingSeries } from '../../queries/reads/neededSeries';
import type { Slo } from '../../slo/slo';

/** Which series are not there, and what the SLO comes to without them. */
export function missingSentence(
  { selector, le, without }: MissingSeries,
  { objective }: Pick<Slo, 'objective'>
): string {
  const words = { selector, le, interpolation: { escapeValue: false } };
  const fact =
    le === undefined
      ? t('rules.missing.series', 'The data source has no series of {{selector}} now.', words)
      : t('rules.missing.bucket', '{{selector}} has no bucket le="{{le}}" now.', words);
  return `${fact} ${(objective.budgeting.method === 'time-slices' ? slicesComeTo : comesTo)(without)}`;
}

function comesTo(without: Consequence): string {
  switch (without) {
    case 'nothing':
      return t('rules.missing.nothing', 'Nothing is measured, and no alert begins to fire.');
    case 'good':
      return t('rules.missing.good', 'All that is measured counts as good, and no alert begins to fire.');
    case 'bad':
      return t('rules.missing.bad', 'All that is measured counts as bad.');
  }
}

function slicesComeTo(without: Consequence): string {
  switch (without) {
    case 'nothing':
      return comesTo(without);
    case 'good':
      return t('rules.missing.goodSlices', 'Each slice counts as good, and no alert begins to fire.');
    case 'bad':
      return t('rules.missing.badSlices', 'Each slice counts as bad.');
  }
}
