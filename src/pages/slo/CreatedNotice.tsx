import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Alert, useStyles2 } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router-dom';
import type { Recording } from '../../slo/recording';
import { alertsFollow } from '../alertsFollow';
import { isJustCreated } from '../justCreated';
import { RulesLink } from './RulesLink';

/** An SLO that was just made: it is saved, and nobody is alerted by it yet, which a page of numbers does not look like. */
export function CreatedNotice({ recording }: { readonly recording: Recording | undefined }) {
  const styles = useStyles2(getStyles);
  const { state } = useLocation();
  // Rules of an earlier SLO may carry its id; what is to be known of them is said by itself.
  const hasRules = recording !== undefined && recording.kind !== 'none' && recording.kind !== 'unknown';
  return isJustCreated(state) && !hasRules ? (
    <Alert severity="success" title={t('slo.created', 'Saved.')} className={styles}>
      {alertsFollow()} <RulesLink />
    </Alert>
  ) : null;
}

const getStyles = () => css({ marginBottom: 0 });
