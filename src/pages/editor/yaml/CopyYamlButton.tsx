import { Button } from '@grafana/ui';
import { t } from '@grafana/i18n';
import React, { useState } from 'react';

import type { SloDraft } from '../../../spec/draft';
import { loadYamlModules } from './useYamlDraft';

/** Copies an SLO as YAML; what prints YAML is loaded when it is asked for. */
export function CopyYamlButton({ draft, label }: { readonly draft: SloDraft; readonly label: string }) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    const { print } = await loadYamlModules();
    await navigator.clipboard.writeText(print(draft));
  };
  const texts = {
    idle: label,
    copied: t('editor.yaml.copied', 'Copied'),
    failed: t('editor.yaml.copyFailed', 'Could not copy. Open the YAML side and copy from there.'),
  };
  return (
    <Button
      size="sm"
      variant="secondary"
      icon={outcome === 'copied' ? 'check' : 'copy'}
      onClick={() =>
        copy().then(
          () => setOutcome('copied'),
          () => setOutcome('failed')
        )
      }
    >
      {texts[outcome]}
    </Button>
  );
}
