import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import { groupThousands } from '../../../ui/words/numbers';
import type { Twice } from './runsTwice';

/** That rules run in two places: now, once they are installed in the second, or perhaps. */
export function TwiceNotice({ twice: { now, coming, unknown } }: { readonly twice: Twice }) {
  return (
    <>
      {now > 0 && (
        <Alert severity="warning" title={t('rules.twice.now.title', 'These rules run twice')}>
          {runTwice(now)}
        </Alert>
      )}
      {coming > 0 && (
        <Alert severity="warning" title={t('rules.twice.title', 'These rules would run twice')}>
          {wouldRunTwice(coming)}
        </Alert>
      )}
      {unknown.map((place) => (
        <Alert key={place} severity="warning" title={t('rules.twice.unknown.title', 'These rules may run twice')}>
          {mayRunTwice(place)}
        </Alert>
      ))}
    </>
  );
}

function runTwice(groups: number): string {
  return t('rules.twice.now.text', '', {
    count: groups,
    number: groupThousands(groups),
    ways: waysOut(),
    interpolation: { escapeValue: false },
    defaultValue_one:
      'Another place runs {{number}} of these groups, too, see the list above: it records the same series again, and its alerts come twice. Take it away in one of both places: {{ways}}',
    defaultValue_other:
      'Another place runs {{number}} of these groups, too, see the list above: they record the same series again, and their alerts come twice. Take them away in one of both places: {{ways}}',
  });
}

function wouldRunTwice(groups: number): string {
  return t('rules.twice.text', '', {
    count: groups,
    number: groupThousands(groups),
    ways: waysOut(),
    interpolation: { escapeValue: false },
    defaultValue_one:
      'Another place runs {{number}} of these groups already, see the list above. Installed a second time, it records the same series again, and its alerts come twice. Take it away there first: {{ways}}',
    defaultValue_other:
      'Another place runs {{number}} of these groups already, see the list above. Installed a second time, they record the same series again, and their alerts come twice. Take them away there first: {{ways}}',
  });
}

function mayRunTwice(place: Twice['unknown'][number]): string {
  return place === 'source'
    ? t(
        'rules.twice.unknown.source',
        'What the data source runs could not be read. What it runs of them already would record the same series again, and its alerts would come twice. Read again, or look at its rule files first.'
      )
    : t(
        'rules.twice.unknown.grafana',
        'What Grafana runs is not seen here. What it runs of them already would record the same series again, and its alerts would come twice. Look under Alerting > Alert rules, folder Headroom, first.'
      );
}

/** Where rules are taken away by hand. */
function waysOut(): string {
  return t(
    'rules.twice.ways',
    'those of Grafana under Alerting > Alert rules, folder Headroom; those of a ruler in its namespace Headroom; those of Prometheus in its rule file.'
  );
}
