import { t } from '@grafana/i18n';
import type { FailedStep } from '../../../state/rules/install/runSteps';
import { groupThousands } from '../../../ui/words/numbers';

/** More names say nothing more about a reason that they share. */
const NAMED = 3;

/** Groups that were not installed or removed: a sentence for each reason. */
export function failedSentences(failed: readonly FailedStep[]): readonly string[] {
  const details = [...new Set(failed.map(({ error }) => error.detail))];
  return details.map((detail) => {
    const alike = failed.filter(({ error }) => error.detail === detail).map(({ name }) => name);
    const [first = '', ...others] = alike;
    const words = { detail, interpolation: { escapeValue: false } };
    return others.length === 0
      ? t('rules.outcome.failed', '{{name}} could not be installed or removed: {{detail}}', { name: first, ...words })
      : t('rules.outcome.failedAlike', '{{number}} groups could not be installed or removed ({{names}}): {{detail}}', {
          number: groupThousands(alike.length),
          names: namesOf(alike),
          ...words,
        });
  });
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  const first = names.slice(0, NAMED).join(', ');
  return rest > 0
    ? t('rules.outcome.names', '{{first}} and {{rest}} more', {
        first,
        rest: groupThousands(rest),
        interpolation: { escapeValue: false },
      })
    : first;
}
