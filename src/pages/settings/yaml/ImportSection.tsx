import { t } from '@grafana/i18n';
import { Alert, Button, Field, FileUpload, RadioButtonGroup, Stack, TextArea } from '@grafana/ui';
import React from 'react';

import type { StoredCatalogue } from '../../../slo/catalogue';
import type { ImportMode } from '../../../state/catalogue/changes';
import { ImportPreview } from './ImportPreview';
import { useImport } from './useImport';

/** Takes a catalogue in: first what it would do, then, when asked again, the deed. */
export function ImportSection({ stored }: { readonly stored: StoredCatalogue }) {
  const { text, mode, read, outcome, isSaving, write, upload, setMode, apply, undo } = useImport(stored);
  return (
    <Stack direction="column" gap={1}>
      <Field
        noMargin
        label={t('settings.import.text', 'YAML to import')}
        description={t(
          'settings.import.help',
          'A catalogue, or several documents separated by ---. Nothing is stored before the list of changes was confirmed.'
        )}
        htmlFor="settings-import"
      >
        <TextArea
          id="settings-import"
          rows={6}
          value={text}
          spellCheck={false}
          onChange={(event) => write(event.currentTarget.value)}
          placeholder={'apiVersion: headroom/v1\nkind: SloCatalogue\nslos:'}
        />
      </Field>
      <Stack gap={2} alignItems="center" wrap="wrap">
        <FileUpload
          size="sm"
          accept=".yaml,.yml,.json"
          showFileName
          onFileUpload={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) {
              upload(file);
            }
          }}
        >
          {t('settings.import.file', 'Choose a file')}
        </FileUpload>
        <RadioButtonGroup<ImportMode>
          size="sm"
          aria-label={t('settings.import.mode', 'What happens to SLOs that the YAML does not name')}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'merge', label: t('settings.import.merge', 'Keep SLOs that are not in it') },
            { value: 'replace', label: t('settings.import.replace', 'Replace everything') },
          ]}
        />
      </Stack>
      {read && <ImportPreview read={read} stored={stored} mode={mode} isSaving={isSaving} onApply={apply} />}
      {outcome?.kind === 'done' && (
        <Alert severity="success" title={t('settings.import.done', 'Imported')}>
          <Button size="sm" variant="secondary" onClick={undo} disabled={isSaving}>
            {t('settings.import.undo', 'Undo')}
          </Button>
        </Alert>
      )}
      {outcome?.kind === 'undone' && (
        <Alert severity="info" title={t('settings.import.undone', 'The import was undone')} />
      )}
      {outcome?.kind === 'failed' && (
        <Alert severity="error" title={outcome.problem.title}>
          {outcome.problem.detail} {outcome.problem.remedy}
        </Alert>
      )}
    </Stack>
  );
}
