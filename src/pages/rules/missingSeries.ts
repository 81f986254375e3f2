import { t } from '@grafana/i18n';
import type { MissingSeries, Without } from '../../queries/reads/neededSeries';

/** Which series are not there, and what the SLO comes to without them. */
export function missingSentence({ selector, le, without }: MissingSeries): string {
  const words = { selector, le, interpolation: { escapeValue: false } };
  const fact =
    le === undefined
      ? t('rules.missing.series', 'The data source has no series of {{selector}} now.', words)
      : t('rules.missing.bucket', '{{selector}} has no bucket le="{{le}}" now.', words);
  return `${fact} ${comesTo(without)}`;
}

function comesTo(without: Without): string {
  switch (without) {
    case 'nothing':
      return t('rules.missing.nothing', 'Nothing is measured, and no alert begins to fire.');
    case 'good':
      return t('rules.missing.good', 'All that is measured counts as good, and no alert begins to fire.');
    case 'bad':
      return t('rules.missing.bad', 'All that is measured counts as bad.');
  }
}
