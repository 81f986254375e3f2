import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { Loadable } from '../../slo/loadable';

const TIME = { format: 'HH:mm:ss' };

/** When it was last read what runs; ages of evaluations are as of then. */
export function ReadAt({ drift }: { readonly drift: Loadable<unknown> }) {
  return drift.kind === 'loaded' ? (
    <Text color="secondary" variant="bodySmall">
      {t('rules.readAt', 'Read at {{time}}', { time: dateTimeFormat(drift.asOf * 1000, TIME) })}
    </Text>
  ) : null;
}
