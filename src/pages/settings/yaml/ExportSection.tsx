import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import React from 'react';

import { PLUGIN_ID } from '../../../slo/pluginId';
import { useRawCatalogue } from '../../../state/catalogue/useRawCatalogue';
import { useRefreshNow } from '../../../state/useRefreshNow';
import { StateView } from '../../../ui/StateView';
import { FileActions } from '../../text-files/FileActions';

/** Pixels of the two rows before they are there. */
const HEIGHT = 96;

/** The whole catalogue as YAML, for git and as a provisioning file. */
export function ExportSection() {
  const { refreshNow } = useRefreshNow();
  return (
    <StateView loadable={useRawCatalogue()} height={HEIGHT} onRetry={refreshNow}>
      {({ document }) =>
        document === undefined ? (
          <Text color="secondary">
            {t('settings.export.nothing', 'Nothing was saved yet, so there is nothing to export.')}
          </Text>
        ) : (
          <Files document={document} />
        )
      }
    </StateView>
  );
}

function Files({ document }: { readonly document: unknown }) {
  return (
    <Stack direction="column" gap={1}>
      <Row
        title={t('settings.export.catalogue', 'Catalogue')}
        help={t('settings.export.catalogueHelp', 'For git, for another Grafana, and for the import below.')}
        name="slos.yaml"
        print={async () => (await loadCatalogueYaml()).printCatalogue(document)}
      />
      <Row
        title={t('settings.export.provisioning', 'Provisioning file')}
        help={t(
          'settings.export.provisioningHelp',
          'For the folder provisioning/plugins of Grafana. Each $ is doubled, since Grafana expands variables there. The catalogue is then read-only on these pages.'
        )}
        name="headroom.yaml"
        print={async () => (await loadCatalogueYaml()).printProvisioning(PLUGIN_ID, document)}
      />
    </Stack>
  );
}

/** Takes the room that the buttons leave; on a phone it stands above them. */
const text = css({ flex: '1 1 0', minWidth: 'min(100%, 240px)' });

interface RowProps extends React.ComponentProps<typeof FileActions> {
  readonly help: string;
}

function Row({ help, ...file }: RowProps) {
  return (
    <Stack justifyContent="space-between" alignItems="center" wrap="wrap" gap={1}>
      <div className={text}>
        <Text weight="medium">{file.title}</Text>
        <Text element="p" color="secondary" variant="bodySmall">
          {help}
        </Text>
      </div>
      <FileActions {...file} />
    </Stack>
  );
}

type CatalogueYaml = typeof import('./catalogueYaml');

/** The `yaml` package is only needed here, and only when somebody asks for it. */
export async function loadCatalogueYaml(): Promise<CatalogueYaml> {
  return import(/* webpackChunkName: "catalogue-yaml" */ './catalogueYaml');
}
