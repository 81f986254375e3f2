import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import React, { useState } from 'react';
import { Controller, FormProvider, useForm, type UseFormReturn } from 'react-hook-form';

import type { StoredCatalogue } from '../../../slo/catalogue';
import type { SaveProblem } from '../../../state/catalogue/saveResult';
import { useSaveDefaults } from '../../../state/catalogue/useCatalogueChanges';
import { useDataSources } from '../../../state/useDataSources';
import { ChoiceBox } from '../../../ui/ChoiceBox';
import { FieldWithError } from '../../../ui/FieldWithError';
import { SaveProblemNotice } from './SaveProblemNotice';
import { type SettingsDraft, settingsDraft, settingsFromDraft } from './settingsDraft';
import { settingsResolver } from './settingsResolver';
import { TeamsFields } from './TeamsFields';

export interface SettingsFormProps {
  readonly stored: StoredCatalogue;
  readonly readOnly: boolean;
}

/** Defaults and teams. */
export function SettingsForm({ stored, readOnly }: SettingsFormProps) {
  const { form, problem, isSaved, isSaving, save, takeTheirs } = useSettingsForm(stored);
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit((draft) => save(draft))} noValidate>
        <DefaultsFields readOnly={readOnly} />
        <TeamsFields readOnly={readOnly} stored={stored.catalogue} />
        {problem && (
          <SaveProblemNotice
            problem={problem}
            onKeepMine={(current) => save(form.getValues(), current)}
            onTakeTheirs={takeTheirs}
          />
        )}
        {isSaved && !form.formState.isDirty && (
          <Alert severity="success" title={t('settings.form.saved', 'Settings saved')} />
        )}
        {!readOnly && (
          <Button type="submit" disabled={isSaving} icon={isSaving ? 'spinner' : undefined} onMouseDown={leaveFocus}>
            {t('settings.form.save', 'Save settings')}
          </Button>
        )}
      </form>
    </FormProvider>
  );
}

/**
 * A field that is left may get a message, which would push the button away from under the pressed mouse, and the click
 * would be lost. So the press leaves the focus where it is; saving checks all fields anyway.
 */
function leaveFocus(event: React.MouseEvent): void {
  event.preventDefault();
}

function useSettingsForm(stored: StoredCatalogue) {
  const form = useForm<SettingsDraft>({
    defaultValues: settingsDraft(stored.catalogue),
    resolver: settingsResolver,
    mode: 'onTouched',
  });
  const { saveDefaults, isSaving } = useSaveDefaults();
  const [base, setBase] = useState(stored);
  const [problem, setProblem] = useState<SaveProblem>();
  const [isSaved, setIsSaved] = useState(false);
  const begin = (from: StoredCatalogue) => {
    setBase(from);
    setProblem(undefined);
    form.reset(settingsDraft(from.catalogue));
  };
  const save = async (draft: SettingsDraft, from: StoredCatalogue = base) => {
    const settings = settingsFromDraft(draft);
    if (!settings.ok) {
      return;
    }
    const result = await saveDefaults(settings.value, from);
    setIsSaved(result.ok);
    if (result.ok) {
      begin(result.value.stored);
    } else {
      setProblem(result.error);
    }
  };
  return { form, problem, isSaved, isSaving, save, takeTheirs: begin } satisfies {
    form: UseFormReturn<SettingsDraft>;
    [key: string]: unknown;
  };
}

const WINDOWS = ['7d', '28d', '30d', '90d'];

function DefaultsFields({ readOnly }: { readonly readOnly: boolean }) {
  const sources = useDataSources();
  return (
    <Stack direction="column" gap={0}>
      <Controller<SettingsDraft, 'datasource'>
        name="datasource"
        render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
          <FieldWithError
            label={t('settings.form.datasource', 'Default data source')}
            description={t(
              'settings.form.datasourceHelp',
              'For SLOs that name none. Empty for the default of Grafana.'
            )}
            htmlFor="settings-datasource"
            error={error?.message}
          >
            <ChoiceBox
              id="settings-datasource"
              width={40}
              options={sources.map(({ uid, name }) => ({ value: uid, label: name }))}
              value={value}
              placeholder={sources.find(({ isDefault }) => isDefault)?.name ?? sources[0]?.name}
              noOptionsMessage={t('settings.form.noDatasource', 'No Prometheus-compatible data source')}
              onChange={onChange}
              onBlur={onBlur}
              disabled={readOnly}
              mayBeWritten={() => true}
              isClearable
            />
          </FieldWithError>
        )}
      />
      <Controller<SettingsDraft, 'window'>
        name="window"
        render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
          <FieldWithError
            label={t('settings.form.window', 'Default window')}
            description={t('settings.form.windowHelp', 'A rolling window of 1d to 90d for new SLOs.')}
            htmlFor="settings-window"
            error={error?.message}
          >
            <ChoiceBox
              id="settings-window"
              width={20}
              options={WINDOWS.map((window) => ({ value: window }))}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              disabled={readOnly}
              mayBeWritten={() => true}
            />
          </FieldWithError>
        )}
      />
    </Stack>
  );
}
