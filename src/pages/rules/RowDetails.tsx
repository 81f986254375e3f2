import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import React from 'react';
import { type GroupState, timesSentence } from '../../rules/running/groupState';
import { seconds } from '../../slo/units';
import { PageButton } from '../../ui/PageButton';
import { tooManyGroups } from '../../ui/words/tooManyGroups';
import { formatDuration } from '../../ui/words/times';
import { editPath, sloPath } from '../paths';
import { HealthText } from './HealthText';
import { missingSentence } from './missingSeries';
import { placeName, rowMeaning } from './rowLook';
import { useReadTime } from './readTime';
import { RowStateMark } from './RowStateMark';
import { groupHealth, type RowState, type RuleRow } from './ruleRows';
import { unknownCostOf } from './unknownCost';
import { WhyMissing } from './WhyMissing';

/** What the state means, and each group: what differs, how it does, and where it runs. */
export function RowDetails({ row }: { readonly row: RuleRow }) {
  const styles = useStyles2(getStyles);
  const { slo, state, groups, reasons, missing, tooMany } = row;
  const unknown = unknownCostOf(row);
  const warnings = [
    ...(slo && missing ? [missingSentence(missing, slo)] : []),
    ...row.warnings,
    ...(unknown === undefined ? [] : [unknown]),
  ];
  return (
    <div className={styles.details}>
      <Text element="p">{rowMeaning(state)}</Text>
      {reasons.map((reason) => (
        <Text key={reason} element="p" color="error">
          {reason}
        </Text>
      ))}
      {warnings.map((warning) => (
        <Text key={warning} element="p" color="warning">
          {warning}
        </Text>
      ))}
      {slo && missing && <WhyMissing slo={slo} missing={missing} />}
      {tooMany !== undefined && (
        <Text element="p" color="error">
          {tooManyGroups(tooMany)}
        </Text>
      )}
      {state === 'refused' && groups.length > 0 && (
        <Text element="p" color="error">
          {t('rules.row.goesOn', 'What was installed of it before goes on running, as the SLO once was.')}
        </Text>
      )}
      {groups.length > 0 && (
        <ul className={styles.groups} aria-label={t('rules.groups', 'Groups')}>
          {groups.map((group, place) => (
            // A name may run twice.
            <GroupItem key={`${group.group} ${place}`} group={group} state={stateOf(group, state)} />
          ))}
        </ul>
      )}
      {slo && (
        <PageButton size="sm" variant="secondary" href={state === 'refused' ? editPath(slo.id) : sloPath(slo.id)}>
          {state === 'refused' ? t('rules.row.edit', 'Edit the SLO') : t('rules.row.open', 'Open the SLO')}
        </PageButton>
      )}
    </div>
  );
}

/** What is said of a group: none, where an SLO has no rules any more, is orphaned for that. */
function stateOf(group: GroupState, ofRow: RowState): RowState | undefined {
  return ofRow === 'refused' ? undefined : isOfAll(ofRow) ? ofRow : group.state;
}

/** States of an SLO that none of its groups has by itself. */
function isOfAll(state: RowState): boolean {
  return state === 'elsewhere' || state === 'unreadable' || state === 'unseen';
}

interface GroupProps {
  readonly group: GroupState;
  readonly state: RowState | undefined;
}

function GroupItem({ group: found, state }: GroupProps) {
  const styles = useStyles2(getStyles);
  const { group, running, place } = found;
  const differences = [...timesSentence(found), ...found.differences];
  const health = groupHealth(found, useReadTime());
  const where = running?.file;
  return (
    <li>
      <div className={styles.group}>
        <Text weight="medium">{group}</Text>
        {state && <RowStateMark state={state} />}
        <span className={styles.facts}>
          <HealthText health={health} />
        </span>
        {running && (
          <span className={styles.facts}>
            {t('rules.group.every', 'every {{interval}}', { interval: formatDuration(seconds(running.interval)) })}
          </span>
        )}
        {place ? (
          <span className={styles.facts}>{placeName(place)}</span>
        ) : (
          where !== undefined && where !== '' && <code className={styles.file}>{where}</code>
        )}
      </div>
      {health?.lastError && (
        <Text element="p" color="error" variant="bodySmall">
          {health.lastError.rule}: {health.lastError.text}
        </Text>
      )}
      {differences.length > 0 && (
        <ul className={styles.differences} aria-label={t('rules.group.differences', 'What differs')}>
          {differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  details: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1, 2, 4),
    // Names of rules and of files have no spaces to break at.
    overflowWrap: 'anywhere',
    '& > *': { maxWidth: '100%' },
  }),
  groups: css({ listStyle: 'none', display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  group: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: theme.spacing(0.25, 1.5) }),
  facts: css({ color: theme.colors.text.secondary, '&:empty': { display: 'none' } }),
  // Grafana keeps code on one line.
  file: css({ whiteSpace: 'normal', overflowWrap: 'anywhere' }),
  differences: css({ marginLeft: theme.spacing(3), color: theme.colors.text.secondary }),
});
