import { t } from '@grafana/i18n';
import { type ComboboxOption, Field } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Slo } from '../../slo/slo';
import { useCatalogue } from '../../state/useCatalogue';
import { ChoiceBox } from '../../ui/ChoiceBox';
import { formatTarget } from '../../ui/words/ratios';
import { formatWindow } from '../../ui/words/times';

export interface SloPickerProps {
  /** The field to which Grafana's label belongs. */
  readonly id?: string;
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** `$slo`, `${slo}`, `[[slo]]`, alone or as a part of a text. */
const VARIABLE = /\$\{?\w|\[\[\w/;

/**
 * Picks an SLO of the catalogue by its title or team: Grafana searches in labels, so the team stands there. A dashboard
 * variable or a whole id can be written, too. Other text only searches: Grafana puts what may be written before what was
 * found, and Enter would store half a title.
 */
export function SloPicker({ id, value = '', onChange }: SloPickerProps) {
  const catalogue = useCatalogue();
  const slos = catalogue.kind === 'loaded' ? catalogue.value.catalogue.slos : undefined;
  const options = useMemo(() => slos?.map(toOption) ?? [], [slos]);
  const error = catalogue.kind === 'failed' ? `${catalogue.problem.title}. ${catalogue.problem.remedy}` : undefined;
  return (
    <Field noMargin invalid={error !== undefined} error={error}>
      <ChoiceBox
        // The field writes the title of its value once, when it appears; titles come later than the value.
        key={catalogue.kind}
        {...(id === undefined ? {} : { id })}
        options={options}
        value={value}
        onChange={onChange}
        loading={catalogue.kind === 'loading'}
        disabled={catalogue.kind === 'loading'}
        placeholder={t('panel.picker.placeholder', 'Choose an SLO')}
        noOptionsMessage={t('panel.picker.none', 'No SLO has this name.')}
        mayBeWritten={(typed) =>
          VARIABLE.test(typed) || typed === value || options.some((option) => option.value === typed)
        }
        isClearable
      />
    </Field>
  );
}

function toOption({ id, title, service, team, objective }: Slo): ComboboxOption<string> {
  const facts = [id, service, `${formatTarget(objective.target)} · ${formatWindow(objective.window)}`];
  const label = team === '' ? title : `${title} · ${team}`;
  return { value: id, label, description: facts.filter((fact) => fact !== '').join(' · ') };
}
