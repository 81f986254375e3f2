import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { PlaceKind } from '../../../rules/install/places';
import type { DryRun, PlaceTarget } from '../../../state/rules/install/placeQuery';
import { useDryRun } from '../../../state/rules/install/useDryRun';
import { usePlaceInstall } from '../../../state/rules/install/usePlaceInstall';
import { HealthText } from '../HealthText';
import { InstallOutcome } from './InstallOutcome';
import type { InstallTarget } from './installWay';
import { PlanView } from './PlanView';
import { runsTwice } from './runsTwice';

interface Props {
  readonly kind: PlaceKind;
  readonly title: string;
  readonly target: InstallTarget;
}

/** The dry run against what the place holds, the button that makes it so, and what came of it. */
export function PlaceActions({ kind, title, target: { source, wanted, slos, others, drift } }: Props) {
  const styles = useStyles2(getStyles);
  const target = useMemo<PlaceTarget>(
    () => ({ kind, uid: source.uid, wanted, slos, others }),
    [kind, source.uid, wanted, slos, others]
  );
  const dryRun = useDryRun(target);
  const { installing, start, stop } = usePlaceInstall(target);
  const isBusy = installing.kind === 'checking' || installing.kind === 'running';
  if (dryRun.kind !== 'loaded') {
    return null;
  }
  const { plan } = dryRun.value;
  const twice = plan.added.length > 0 ? runsTwice(drift, kind) : 0;
  return (
    <div className={styles.place}>
      <PlanView basis={basisOf(kind)} plan={plan} refused={0} />
      {dryRun.stale && (
        <Text element="p" color="warning">
          {dryRun.stale.title}: {dryRun.stale.detail}
        </Text>
      )}
      <Failing dryRun={dryRun.value} />
      {twice > 0 && (
        <Alert severity="warning" title={t('rules.twice.title', 'These rules would run twice')}>
          {t('rules.twice.text', '', {
            count: twice,
            defaultValue_one:
              'Another place runs {{count}} of these groups already, see the list above. Installed here, too, it records the same series again, and its alerts come twice. Take it away there first.',
            defaultValue_other:
              'Another place runs {{count}} of these groups already, see the list above. Installed here, too, they record the same series again, and their alerts come twice. Take them away there first.',
          })}
        </Alert>
      )}
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button
          size="sm"
          icon={isBusy ? 'spinner' : 'cloud-upload'}
          disabled={isBusy || plan.steps.length === 0}
          onClick={() => start(plan)}
          aria-label={t('rules.place.installLabel', 'Install: {{title}}', { title })}
        >
          {t('rules.place.install', 'Install')}
        </Button>
        {installing.kind === 'running' && (
          <Button size="sm" variant="secondary" disabled={installing.isStopping} onClick={stop}>
            {installing.isStopping ? t('rules.place.stopping', 'Stopping') : t('rules.place.stop', 'Stop')}
          </Button>
        )}
        <InstallOutcome kind={kind} installing={installing} />
      </Stack>
    </div>
  );
}

function basisOf(kind: PlaceKind): string {
  return kind === 'grafana'
    ? t('rules.plan.basis.grafana', 'Compared with what Grafana holds in the folder Headroom:')
    : t('rules.plan.basis.ruler', 'Compared with what the ruler holds in the namespace Headroom:');
}

/** What is installed and fails, in the words of the place. */
function Failing({ dryRun: { health } }: { readonly dryRun: DryRun }) {
  return health?.state !== 'failing' ? null : (
    <div>
      <HealthText health={health} />
      {health.lastError && (
        <Text element="p" color="error" variant="bodySmall">
          {health.lastError.rule}: {health.lastError.text}
        </Text>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  place: css({ flex: '1 0 100%', minWidth: 0, display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
});
