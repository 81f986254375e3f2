import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { Slo } from '../../../slo/slo';
import { useCopies } from '../../../state/preview/useCopies';

/** Two Prometheus that scrape the same targets, stored side by side: the ratio is right, and every event counts twice. */
export function CopiesNotice({ slo }: { readonly slo: Slo }) {
  const copies = useCopies(slo);
  return copies === undefined ? null : (
    <Text color="warning" element="p">
      {t(
        'editor.preview.copies',
        'Series are there {{copies}} times, told apart by the label {{label}}: events are counted as often. Add {{label}} with one of its values to the selectors, or choose a data source that removes duplicates.',
        { copies: copies.count, label: copies.label }
      )}
    </Text>
  );
}
