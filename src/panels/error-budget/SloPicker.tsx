import { t } from '@grafana/i18n';
import { Combobox, type ComboboxOption, Field } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Slo } from '../../slo/slo';
import { useCatalogue } from '../../state/useCatalogue';
import { formatTarget } from '../../ui/words/ratios';
import { formatWindow } from '../../ui/words/times';

export interface SloPickerProps {
  /** The field to which Grafana's label belongs. */
  readonly id?: string;
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/**
 * Picks an SLO of the catalogue by its title or team: Grafana searches in labels, so the team stands there. Anything else can be written, too: a dashboard
 * variable, or the id of an SLO that is not there yet, or that this user may not read.
 */
export function SloPicker({ id, value = '', onChange }: SloPickerProps) {
  const catalogue = useCatalogue();
  const slos = catalogue.kind === 'loaded' ? catalogue.value.catalogue.slos : undefined;
  const options = useMemo(() => withCurrent(slos?.map(toOption) ?? [], value), [slos, value]);
  const error = catalogue.kind === 'failed' ? `${catalogue.problem.title}. ${catalogue.problem.remedy}` : undefined;
  return (
    <Field noMargin invalid={error !== undefined} error={error}>
      <Combobox
        // The field writes the title of its value once, when it appears; titles come later than the value.
        key={catalogue.kind}
        {...(id === undefined ? {} : { id })}
        options={options}
        value={value === '' ? null : value}
        onChange={(option) => onChange(option?.value ?? '')}
        loading={catalogue.kind === 'loading'}
        disabled={catalogue.kind === 'loading'}
        placeholder={t('panel.picker.placeholder', 'Choose an SLO')}
        noOptionsMessage={t('panel.picker.none', 'No SLO has this name.')}
        createCustomValue
        customValueDescription={t('panel.picker.custom', 'Use as written')}
        isClearable
      />
    </Field>
  );
}

function toOption({ id, title, service, team, objective }: Slo): ComboboxOption {
  const facts = [id, service, `${formatTarget(objective.target)} · ${formatWindow(objective.window)}`];
  const label = team === '' ? title : `${title} · ${team}`;
  return { value: id, label, description: facts.filter((fact) => fact !== '').join(' · ') };
}

/** A reference that is no SLO of the catalogue still has to be seen. */
function withCurrent(options: ComboboxOption[], value: string): ComboboxOption[] {
  return value === '' || options.some((option) => option.value === value)
    ? options
    : [{ value, label: value }, ...options];
}
