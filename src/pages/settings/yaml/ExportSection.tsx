import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import React, { useState } from 'react';

import { PLUGIN_ID } from '../../../slo/pluginId';
import { useRawCatalogue } from '../../../state/catalogue/useRawCatalogue';
import { saveTextFile } from '../../saveTextFile';

/** The whole catalogue as YAML, for git and as a provisioning file. */
export function ExportSection() {
  const raw = useRawCatalogue();
  const [failed, setFailed] = useState(false);
  const document = raw.kind === 'loaded' ? raw.value.document : undefined;
  const offer = (
    name: string,
    print: (yaml: CatalogueYaml) => string,
    send: (text: string, name: string) => unknown
  ) => {
    setFailed(false);
    loadCatalogueYaml()
      .then((yaml) => send(print(yaml), name))
      .catch(() => setFailed(true));
  };
  const catalogue = (yaml: CatalogueYaml) => yaml.printCatalogue(document);
  const provisioning = (yaml: CatalogueYaml) => yaml.printProvisioning(PLUGIN_ID, document);
  const copy = (text: string) => navigator.clipboard.writeText(text);
  return (
    <Stack direction="column" gap={1}>
      {raw.kind === 'failed' && (
        <Alert severity="error" title={raw.problem.title}>
          {raw.problem.detail}
        </Alert>
      )}
      {document === undefined ? (
        <Text color="secondary">
          {t('settings.export.nothing', 'Nothing was saved yet, so there is nothing to export.')}
        </Text>
      ) : (
        <>
          <Row
            title={t('settings.export.catalogue', 'Catalogue')}
            help={t('settings.export.catalogueHelp', 'For git, for another Grafana, and for the import below.')}
            onCopy={() => offer('', catalogue, copy)}
            onDownload={() => offer('slos.yaml', catalogue, saveTextFile)}
          />
          <Row
            title={t('settings.export.provisioning', 'Provisioning file')}
            help={t(
              'settings.export.provisioningHelp',
              'For the folder provisioning/plugins of Grafana. Each $ is doubled, since Grafana expands variables there. The catalogue is then read-only on these pages.'
            )}
            onCopy={() => offer('', provisioning, copy)}
            onDownload={() => offer('headroom.yaml', provisioning, saveTextFile)}
          />
        </>
      )}
      {failed && (
        <Alert severity="error" title={t('settings.export.failed', 'The YAML could not be copied or written')}>
          {t('settings.export.failedHelp', 'The browser may forbid it. Try the other button.')}
        </Alert>
      )}
    </Stack>
  );
}

/** Takes the room that the buttons leave; on a phone it stands above them. */
const text = css({ flex: '1 1 0', minWidth: 'min(100%, 240px)' });

interface RowProps {
  readonly title: string;
  readonly help: string;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
}

function Row({ title, help, onCopy, onDownload }: RowProps) {
  return (
    <Stack justifyContent="space-between" alignItems="center" wrap="wrap" gap={1}>
      <div className={text}>
        <Text weight="medium">{title}</Text>
        <Text element="p" color="secondary" variant="bodySmall">
          {help}
        </Text>
      </div>
      <Stack gap={1}>
        <Button
          size="sm"
          variant="secondary"
          icon="copy"
          onClick={onCopy}
          aria-label={t('settings.export.copyLabel', 'Copy: {{title}}', { title })}
        >
          {t('settings.export.copy', 'Copy')}
        </Button>
        <Button
          size="sm"
          variant="secondary"
          icon="download-alt"
          onClick={onDownload}
          aria-label={t('settings.export.downloadLabel', 'Download: {{title}}', { title })}
        >
          {t('settings.export.download', 'Download')}
        </Button>
      </Stack>
    </Stack>
  );
}

type CatalogueYaml = typeof import('./catalogueYaml');

/** The `yaml` package is only needed here, and only when somebody asks for it. */
export async function loadCatalogueYaml(): Promise<CatalogueYaml> {
  return import(/* webpackChunkName: "catalogue-yaml" */ './catalogueYaml');
}
