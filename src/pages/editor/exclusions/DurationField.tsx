import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { exclusionDoubts } from '../../../slo/exclusions/exclusionDoubts';
import type { SloDraft } from '../../../spec/draft';
import { exclusionOfDraft } from '../../../spec/exclusions/exclusionOfDraft';
import { plainText } from '../../../ui/words/plainText';
import { TextField } from '../form/TextField';

/** How long each time of an exclusion lasts, with a doubt where that is until the next. */
export function DurationField({ row }: { readonly row: number }) {
  const { control } = useFormContext<SloDraft>();
  const exclusion = exclusionOfDraft(useWatch({ control, name: `exclusions.${row}` }));
  const [doubt] = exclusion ? exclusionDoubts([exclusion]) : [];
  return (
    <TextField
      name={`exclusions.${row}.duration`}
      label={t('editor.exclusions.duration', 'Lasts')}
      description={t('editor.exclusions.durationHelp', 'A duration such as 90m or 2h, 7d at most.')}
      placeholder="2h"
      required
      warning={doubt && plainText(doubt.message)}
    />
  );
}
