import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import React, { useId, useMemo } from 'react';
import { installPlan } from '../../../rules/install/installPlan';
import type { Loadable } from '../../../slo/loadable';
import { isRemovable } from '../../../state/rules/leftoverReason';
import type { Drift } from '../../../state/rules/runningRules';
import type { InstallTarget } from './installWay';
import type { Running } from '../../../state/rules/whereRules';
import { INSTALL_WAYS } from './installWays';
import { LeftOutNotice } from './LeftOutNotice';
import { PlanView } from './PlanView';
import { runningAgain, runsTwice } from './runsTwice';
import { TwiceNotice } from './TwiceNotice';
import { useOffers } from './useOffers';

interface Props extends Pick<InstallTarget, 'source' | 'wanted' | 'slos' | 'others' | 'isReady'> {
  /** What runs, by what the data source says. */
  readonly drift: Loadable<Drift>;
  /** The same, with what Grafana and a ruler hold. */
  readonly running: Loadable<Running>;
}

/** What would change, and the ways to change it. */
export function InstallSection({ drift, running, ...given }: Props) {
  const styles = useStyles2(getStyles);
  const titleId = useId();
  const { wanted } = given;
  const known = drift.kind === 'loaded' ? drift.value : undefined;
  const plan = useMemo(
    () => known && installPlan([...known.slos, ...known.leftovers.filter(({ reason }) => isRemovable(reason))]),
    [known]
  );
  const everywhere = running.kind === 'loaded' ? running.value : undefined;
  const isListed = drift.kind === 'loaded';
  const target: InstallTarget = { ...given, isListed, ...(everywhere && { running: everywhere }) };
  const offers = useOffers(INSTALL_WAYS, target);
  const isEmpty = wanted.rules.length === 0;
  if (isEmpty && !offers.some(({ offer }) => offer?.offered)) {
    return null;
  }
  const closed = offers.flatMap(({ way, offer }) =>
    offer?.offered === false && offer.reason !== undefined ? [{ way, reason: offer.reason }] : []
  );
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Text id={titleId} element="h3" variant="h5">
        {t('rules.install.title', 'Install')}
      </Text>
      {drift.kind !== 'loading' && !isEmpty && (
        <PlanView
          basis={t('rules.plan.basis.source', 'Compared with what the data source says that it runs:')}
          plan={plan}
          refused={wanted.refused.length}
          again={runningAgain(everywhere) > 0}
        />
      )}
      <LeftOutNotice drift={known} />
      {target.isReady && !isEmpty && <TwiceNotice twice={runsTwice(target, 'file', plan)} />}
      <ul className={styles.ways}>
        {offers.map(
          ({ way, offer }) =>
            offer?.offered && (
              <li key={way.id} className={styles.way}>
                <div className={styles.text}>
                  <Text weight="medium">{way.title()}</Text>
                  <Text element="p" color="secondary" variant="bodySmall">
                    {way.help()}
                  </Text>
                </div>
                <way.Actions target={target} />
              </li>
            )
        )}
      </ul>
      {!isEmpty &&
        closed.map(({ way, reason }) => (
          <Text key={way.id} element="p" color="secondary" variant="bodySmall">
            {t('rules.install.closed', '{{title}}: not offered, {{reason}}', {
              title: way.title(),
              reason,
              interpolation: { escapeValue: false },
            })}
          </Text>
        ))}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({
    marginTop: theme.spacing(4),
    maxWidth: theme.spacing(120),
    // Servers tell addresses and names, which have no spaces to break at.
    overflowWrap: 'anywhere',
  }),
  ways: css({ listStyle: 'none', marginTop: theme.spacing(1) }),
  way: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.colors.border.weak}`,
  }),
  text: css({ flex: '1 1 0', minWidth: 'min(100%, 260px)' }),
});
