import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { PlaceKind } from '../../../rules/install/places';
import type { PlaceTarget } from '../../../state/rules/install/placeQuery';
import { useDryRun } from '../../../state/rules/install/useDryRun';
import { usePlaceInstall } from '../../../state/rules/install/usePlaceInstall';
import { DryRunView } from './DryRunView';
import { InstallOutcome } from './InstallOutcome';
import type { InstallTarget } from './installWay';
import { runningAgain, runsTwice } from './runsTwice';

interface Props {
  readonly kind: PlaceKind;
  readonly title: string;
  readonly target: InstallTarget;
}

const LOADING = { kind: 'loading' } as const;

/** The dry run against what the place holds, the button that makes it so, and what came of it. */
export function PlaceActions({ kind, title, target: given }: Props) {
  const styles = useStyles2(getStyles);
  const { source, wanted, slos, others, isReady } = given;
  const target = useMemo<PlaceTarget>(
    () => ({ kind, uid: source.uid, wanted, slos, others }),
    [kind, source.uid, wanted, slos, others]
  );
  const read = useDryRun(target);
  const dryRun = isReady ? read : LOADING;
  const { installing, start, stop } = usePlaceInstall(target);
  const plan = dryRun.kind === 'loaded' ? dryRun.value.plan : undefined;
  const twice = runsTwice(given, kind, plan);
  const again = !given.isListed || !given.running?.isWhole || runningAgain(given.running) > 0;
  const isBusy = installing.kind === 'checking' || installing.kind === 'running';
  return (
    <div className={styles.place}>
      <DryRunView kind={kind} dryRun={dryRun} refused={wanted.refused.length} again={again} twice={twice} />
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button
          size="sm"
          variant={twice.now + twice.coming + twice.unknown.length > 0 ? 'secondary' : 'primary'}
          icon={isBusy ? 'spinner' : 'cloud-upload'}
          disabled={isBusy || plan === undefined || plan.steps.length === 0}
          onClick={() => plan && start(plan)}
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

const getStyles = (theme: GrafanaTheme2) => ({
  place: css({ flex: '1 0 100%', minWidth: 0, display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
});
