import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Text, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Team } from '../../slo/catalogue';
import type { RuleSource } from '../../state/rules/useRuleSources';
import { type SourceRules as Rules, useSourceRules } from '../../state/rules/useSourceRules';
import type { Wanted } from '../../state/rules/wantedRules';
import { useRefreshNow } from '../../state/useRefreshNow';
import { StateView } from '../../ui/StateView';
import { CostSummary } from './CostSummary';
import { InstallSection } from './install/InstallSection';
import { ReadAt } from './ReadAt';
import { ReadTime } from './readTime';
import { ruleRows } from './ruleRows';
import { RulesList } from './RulesList';
import { useLast } from './useLast';

/** Pixels of the list before it is there. */
const HEIGHT = 300;

interface Props extends RuleSource {
  readonly teams: readonly Team[];
}

/** What one data source should run and runs. */
export function SourceRules({ source, slos, others, teams }: Props) {
  const styles = useStyles2(getStyles);
  const rules = useSourceRules(source.uid, { slos, others });
  const { refreshNow, isRefreshing } = useRefreshNow();
  const wanted = rules.wanted.kind === 'loaded' ? rules.wanted.value : undefined;
  const current = useMemo(() => wanted && { wanted, slos, others }, [wanted, slos, others]);
  const last = useLast(current);
  return (
    <section aria-label={source.name} className={styles.section}>
      <div className={styles.head}>
        <Text element="h2" variant="h4">
          {source.name}
        </Text>
        <ReadAt drift={rules.drift} />
        <Button size="sm" variant="secondary" icon="sync" disabled={isRefreshing} onClick={refreshNow}>
          {t('rules.refresh', 'Read again')}
        </Button>
      </div>
      <StateView loadable={rules.wanted} height={HEIGHT} onRetry={refreshNow}>
        {(wanted) => <WhatRuns rules={rules} wanted={wanted} others={others} teams={teams} />}
      </StateView>
      {/* Stays while a newer catalogue is on its way: an installation that runs is told of here. */}
      {last && (
        <InstallSection
          source={source}
          {...last}
          isReady={current !== undefined && rules.isSettled}
          drift={rules.drift}
          running={rules.running}
        />
      )}
    </section>
  );
}

interface WhatRunsProps extends Pick<Props, 'others' | 'teams'> {
  readonly rules: Rules;
  readonly wanted: Wanted;
}

const LOADING = { kind: 'loading' } as const;

/** Where what runs cannot be read, the reason stands above what is wanted, which is there all the same. */
function WhatRuns({ rules, wanted, others, teams }: WhatRunsProps) {
  const { drift, running, isSettled, reads } = rules;
  const { refreshNow } = useRefreshNow();
  const known = running.kind === 'loaded' ? running : undefined;
  const counted = reads.kind === 'loaded' ? reads.value : undefined;
  const rows = useMemo(
    () => ruleRows({ wanted, others, drift: known, reads: counted, teams }),
    [wanted, others, known, counted, teams]
  );
  return (
    <>
      <StateView loadable={drift} height={HEIGHT} onRetry={refreshNow}>
        {() => null}
      </StateView>
      {running.kind !== 'loading' && (
        <>
          <CostSummary rows={rows} reads={isSettled ? reads : LOADING} onRetry={refreshNow} />
          <ReadTime.Provider value={known?.asOf}>
            <RulesList rows={rows} />
          </ReadTime.Provider>
        </>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ marginTop: theme.spacing(2) }),
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(1),
  }),
});
