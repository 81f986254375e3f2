import { css } from '@emotion/css';
import { Alert, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { OngoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import { useServices } from '../../state/ServicesProvider';
import { maintenanceText, notCountedText } from '../../ui/words/maintenance';
import { readerTimeZone } from './readerTimeZone';

/** A maintenance that goes on: until when, what is done, and that nothing of the page tells how the service is. */
export function MaintenanceNotice({ ongoing }: { readonly ongoing: OngoingExclusion | undefined }) {
  const styles = useStyles2(getStyles);
  const { now } = useServices();
  if (ongoing === undefined) {
    return null;
  }
  const title = maintenanceText(ongoing, { now: now(), timeZone: readerTimeZone() });
  return (
    <Alert severity="info" title={title} className={styles}>
      {ongoing.titles.join(', ')}. {notCountedText()}
    </Alert>
  );
}

const getStyles = () => css({ marginBottom: 0, overflowWrap: 'anywhere' });
