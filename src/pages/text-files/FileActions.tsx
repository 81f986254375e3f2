import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import React, { useState } from 'react';
import { saveTextFile } from './saveTextFile';

interface Props {
  readonly title: string;
  /** Of the file that is downloaded. */
  readonly name: string;
  /** While what it is made of is on its way. */
  readonly disabled?: boolean;
  readonly print: () => Promise<string>;
}

type Doing = 'copy' | 'download';
type Outcome = 'idle' | 'writing' | 'copied' | 'failed';

/** Copies or downloads a text that is made when it is asked for. */
export function FileActions({ title, name, disabled = false, print }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('idle');
  // Browsers give it to pages on https and on this machine only.
  const canCopy = typeof navigator.clipboard?.writeText === 'function';
  const offer = async (doing: Doing) => {
    setOutcome('writing');
    try {
      const text = await print();
      await (doing === 'copy' ? navigator.clipboard.writeText(text) : saveTextFile(text, name));
      setOutcome(doing === 'copy' ? 'copied' : 'idle');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <Stack gap={1} alignItems="center" wrap="wrap">
      {canCopy && (
        <Button
          size="sm"
          variant="secondary"
          icon={outcome === 'copied' ? 'check' : 'copy'}
          disabled={disabled || outcome === 'writing'}
          onClick={() => void offer('copy')}
          aria-label={t('file.copyLabel', 'Copy: {{title}}', { title })}
        >
          {outcome === 'copied' ? t('file.copied', 'Copied') : t('file.copy', 'Copy')}
        </Button>
      )}
      <Button
        size="sm"
        variant="secondary"
        icon="download-alt"
        disabled={disabled || outcome === 'writing'}
        onClick={() => void offer('download')}
        aria-label={t('file.downloadLabel', 'Download: {{title}}', { title })}
      >
        {t('file.download', 'Download')}
      </Button>
      {outcome === 'failed' && (
        <span role="alert">
          <Text color="error">
            {t('file.failed', 'It could not be handed over: the browser may forbid it. Try the other button.')}
          </Text>
        </span>
      )}
    </Stack>
  );
}
