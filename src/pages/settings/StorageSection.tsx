import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Stack, Text, useStyles2 } from '@grafana/ui';
import React from 'react';

import type { StoredCatalogue } from '../../slo/catalogue';
import { STORED_BYTES_LIMIT } from '../../spec/storedSize';

/** Above this share of the limit there is something to do. */
const TIGHT_ABOVE = 0.8;

/** How large the stored document is, long before it is too large. */
export function StorageSection({ stored }: { readonly stored: StoredCatalogue }) {
  const styles = useStyles2(getStyles);
  const { bytes, packed } = stored.size;
  return (
    <Stack direction="column" gap={1}>
      <Text>
        {t('settings.storage.size', '', {
          bytes: bytes.toLocaleString('en-US'),
          limit: STORED_BYTES_LIMIT.toLocaleString('en-US'),
          count: stored.catalogue.slos.length,
          defaultValue_one: '{{bytes}} of {{limit}} bytes, {{count}} SLO',
          defaultValue_other: '{{bytes}} of {{limit}} bytes, {{count}} SLOs',
        })}
      </Text>
      <meter
        className={styles.meter}
        min={0}
        max={STORED_BYTES_LIMIT}
        high={STORED_BYTES_LIMIT * TIGHT_ABOVE}
        value={bytes}
        aria-label={t('settings.storage.meter', 'Size of the stored catalogue')}
      />
      <Text color="secondary" variant="bodySmall">
        {packed
          ? t('settings.storage.packed', 'Stored compressed. The limit is what Grafana holds on MySQL.')
          : t(
              'settings.storage.plain',
              'Stored as plain text, and compressed once it grows. The limit is what Grafana holds on MySQL.'
            )}
      </Text>
      {packed && bytes > STORED_BYTES_LIMIT * TIGHT_ABOVE && (
        <Alert severity="warning" title={t('settings.storage.tight', 'The catalogue is close to its limit')}>
          {t(
            'settings.storage.tightHelp',
            'Saves beyond the limit are refused. Delete SLOs that nobody needs, or shorten descriptions.'
          )}
        </Alert>
      )}
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  meter: css({ width: '100%', maxWidth: theme.spacing(60), height: theme.spacing(2) }),
});
