import { t } from '@grafana/i18n';
import { Alert, Text } from '@grafana/ui';
import React from 'react';
import type { PlaceKind } from '../../../rules/install/places';
import type { Loadable } from '../../../slo/loadable';
import type { DryRun } from '../../../state/rules/install/placeQuery';
import { groupThousands } from '../../../ui/words/numbers';
import { HealthText } from '../HealthText';
import { GroupCountText } from './GroupCountText';
import { PlanView } from './PlanView';

interface Props {
  readonly kind: PlaceKind;
  readonly dryRun: Loadable<DryRun>;
  /** Groups that run already in another place. */
  readonly twice: number;
}

/** What installing to a place would change, what is in the way, and how what is there does. */
export function DryRunView({ kind, dryRun, twice }: Props) {
  if (dryRun.kind === 'loading') {
    return null;
  }
  const problem = dryRun.kind === 'failed' ? dryRun.problem : dryRun.stale;
  return (
    <>
      {dryRun.kind === 'loaded' && <PlanView basis={basisOf(kind)} plan={dryRun.value.plan} refused={0} />}
      {dryRun.kind === 'loaded' && dryRun.value.count && dryRun.value.plan.steps.length > 0 && (
        <GroupCountText count={dryRun.value.count} />
      )}
      {problem && (
        <Text element="p" color="warning">
          {problem.title}: {problem.detail}
        </Text>
      )}
      {dryRun.kind === 'loaded' && <Failing dryRun={dryRun.value} />}
      {dryRun.kind === 'loaded' && dryRun.value.plan.added.length > 0 && <Twice groups={twice} />}
    </>
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

function Twice({ groups }: { readonly groups: number }) {
  return groups === 0 ? null : (
    <Alert severity="warning" title={t('rules.twice.title', 'These rules would run twice')}>
      {t('rules.twice.text', '', {
        count: groups,
        number: groupThousands(groups),
        defaultValue_one:
          'Another place runs {{number}} of these groups already, see the list above. Installed here, too, it records the same series again, and its alerts come twice. Take it away there first.',
        defaultValue_other:
          'Another place runs {{number}} of these groups already, see the list above. Installed here, too, they record the same series again, and their alerts come twice. Take them away there first.',
      })}
    </Alert>
  );
}
