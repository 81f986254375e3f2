import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { GroupDrift } from '../../../rules/running/drift';
import type { GroupLeftAlone } from '../../../rules/install/placePlan';
import type { InstallPlan } from '../../../rules/install/installPlan';
import { groupThousands } from '../../../ui/words/numbers';

interface Props {
  /** What it is compared with, as the beginning of a sentence. */
  readonly basis: string;
  /** Absent where it is not known what runs. */
  readonly plan: (InstallPlan & { readonly leftAlone?: readonly GroupLeftAlone[] }) | undefined;
  /** SLOs that have no rules. */
  readonly refused: number;
  /** Groups run more than once, or may: installing takes none away. */
  readonly again: boolean;
}

/** A dry run: what would be added, changed and removed, before anything is done. */
export function PlanView({ basis, plan, refused, again }: Props) {
  const styles = useStyles2(getStyles);
  const left = plan?.leftAlone ?? [];
  const isDone = plan && plan.added.length + plan.changed.length + plan.removed.length === 0;
  return (
    <div className={styles.plan}>
      {plan && (
        <Text element="p" color="secondary" variant="bodySmall">
          {basis}
        </Text>
      )}
      <Text element="p">
        {plan === undefined
          ? t('rules.plan.unknown', 'What runs is not known, so it cannot be said what would change.')
          : isDone
            ? nothing(left.length + refused > 0 || again)
            : sentence(plan)}
      </Text>
      {refused > 0 && (
        <Text element="p" color="secondary">
          {t('rules.plan.refused', '', {
            count: refused,
            number: groupThousands(refused),
            defaultValue_one: '{{number}} SLO has no rules and is left out.',
            defaultValue_other: '{{number}} SLOs have no rules and are left out.',
          })}
        </Text>
      )}
      <LeftAlone groups={left} />
      {plan && !isDone && (
        <details>
          <summary>{t('rules.plan.groups', 'Which groups')}</summary>
          <Groups sign="+" word={t('rules.plan.add', 'Add')} groups={plan.added} />
          <Groups sign="~" word={t('rules.plan.change', 'Change')} groups={plan.changed} />
          <Groups sign="−" word={t('rules.plan.remove', 'Remove')} groups={plan.removed} />
        </details>
      )}
    </div>
  );
}

/** Nothing is done, which is not to say that all is well. */
function nothing(isUnwell: boolean): string {
  return isUnwell
    ? t('rules.plan.nothingElse', 'Nothing would change.')
    : t('rules.plan.nothing', 'Nothing would change: everything runs as it is wanted.');
}

/** Groups that are in the way and are not ours. */
function LeftAlone({ groups }: { readonly groups: readonly GroupLeftAlone[] }) {
  const styles = useStyles2(getStyles);
  const rest = groups.length - MOST;
  return groups.length === 0 ? null : (
    <ul className={styles.groups} aria-label={t('rules.plan.leftAlone', 'Left as they are')}>
      {groups.slice(0, MOST).map(({ group, reason }) => (
        <li key={group}>
          <Text color="warning">
            {group}: {reason}
          </Text>
        </li>
      ))}
      {rest > 0 && <li>{t('rules.plan.more', 'and {{rest}} more', { rest: groupThousands(rest) })}</li>}
    </ul>
  );
}

function sentence({ added, changed, removed, same }: InstallPlan): string {
  return t(
    'rules.plan.sentence',
    'Installing adds {{added}}, changes {{changed}} and removes {{removed}} of the rule groups; {{same}} stay as they are. What others have installed is not touched.',
    {
      added: groupThousands(added.length),
      changed: groupThousands(changed.length),
      removed: groupThousands(removed.length),
      same: groupThousands(same),
    }
  );
}

/** More lines are not read; the list of rules has its search. */
const MOST = 100;

function Groups(props: { readonly sign: string; readonly word: string; readonly groups: readonly GroupDrift[] }) {
  const { sign, word, groups } = props;
  const styles = useStyles2(getStyles);
  const rest = groups.length - MOST;
  return groups.length === 0 ? null : (
    <ul className={styles.groups} aria-label={word}>
      {groups.slice(0, MOST).map(({ group, differences }, place) => (
        // A name may run twice.
        <li key={`${group} ${place}`} className={styles.group}>
          <code aria-hidden="true">{sign}</code>{' '}
          <div className={styles.names}>
            {word} {group}
            {differences.map((difference) => (
              <div key={difference} className={styles.difference}>
                {difference}
              </div>
            ))}
          </div>
        </li>
      ))}
      {rest > 0 && <li>{t('rules.plan.more', 'and {{rest}} more', { rest: groupThousands(rest) })}</li>}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  plan: css({ margin: theme.spacing(1, 0) }),
  groups: css({ listStyle: 'none', margin: theme.spacing(0.5, 0, 0.5, 2) }),
  // Names are longer than a phone is wide: they break beside their sign.
  group: css({ display: 'flex', alignItems: 'baseline', gap: theme.spacing(1) }),
  names: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  difference: css({ color: theme.colors.text.secondary }),
});
