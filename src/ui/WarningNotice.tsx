import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';

/** Servers repeat themselves for each series; the first few say what it is about. */
const MOST_SHOWN = 5;
const LONGEST_CHARACTERS = 300;

/** What the data source said beside its answer: the first few, and how many there are besides. */
export function WarningNotice({ warnings }: { readonly warnings: readonly string[] }) {
  const different = [...new Set(warnings)];
  const more = different.length - MOST_SHOWN;
  return (
    <Alert severity="warning" title={t('ui.warning.title', 'The data source warns about these numbers')}>
      <ul>
        {different.slice(0, MOST_SHOWN).map((warning) => (
          <li key={warning}>{cut(warning)}</li>
        ))}
      </ul>
      {more > 0 && <p>{t('ui.warning.more', 'And {{number}} more.', { number: more })}</p>}
    </Alert>
  );
}

function cut(text: string): string {
  return text.length > LONGEST_CHARACTERS ? `${text.slice(0, LONGEST_CHARACTERS)}…` : text;
}
