import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { PlaceKind } from '../../../rules/install/places';
import type { Loadable } from '../../../slo/loadable';
import type { DryRun } from '../../../state/rules/install/placeQuery';
import { HealthText } from '../HealthText';
import { GroupCountText } from './GroupCountText';
import { PlanView } from './PlanView';
import type { Twice } from './runsTwice';
import { TwiceNotice } from './TwiceNotice';

interface Props {
  readonly kind: PlaceKind;
  readonly dryRun: Loadable<DryRun>;
  /** SLOs that have no rules. */
  readonly refused: number;
  /** Groups run more than once, or may. */
  readonly again: boolean;
  readonly twice: Twice;
}

/** What installing to a place would change, what is in the way, and how what is there does. */
export function DryRunView({ kind, dryRun, refused, again, twice }: Props) {
  if (dryRun.kind === 'loading') {
    return null;
  }
  const problem = dryRun.kind === 'failed' ? dryRun.problem : dryRun.stale;
  return (
    <>
      {dryRun.kind === 'loaded' && (
        <PlanView basis={basisOf(kind)} plan={dryRun.value.plan} refused={refused} again={again} />
      )}
      {dryRun.kind === 'loaded' && dryRun.value.count && dryRun.value.plan.steps.length > 0 && (
        <GroupCountText count={dryRun.value.count} />
      )}
      {problem && (
        <Text element="p" color="warning">
          {problem.title}: {problem.detail}
        </Text>
      )}
      {dryRun.kind === 'loaded' && <Failing dryRun={dryRun.value} />}
      {dryRun.kind === 'loaded' && <TwiceNotice twice={twice} />}
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
