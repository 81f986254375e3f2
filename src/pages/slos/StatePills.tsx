import { t } from '@grafana/i18n';
import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { type SloState, STATES_WORST_FIRST } from '../../slo/state';
import { FilterPills } from '../../ui/FilterPills';
import { STATE_GLYPHS, stateColor, stateWord } from '../../ui/stateLook';

interface Props {
  readonly counts: ReadonlyMap<SloState, number>;
  readonly chosen: readonly SloState[];
  readonly onChange: (states: readonly SloState[]) => void;
}

/** How many SLOs are in each state. */
export function StatePills({ counts, chosen, onChange }: Props) {
  const theme = useTheme2();
  const pills = STATES_WORST_FIRST.filter((state) => counts.has(state) || chosen.includes(state)).map((state) => ({
    state,
    glyph: STATE_GLYPHS[state],
    color: stateColor(state, theme),
    word: stateWord(state),
    count: counts.get(state) ?? 0,
  }));
  return (
    <FilterPills label={t('list.pills.label', 'Filter by state')} pills={pills} chosen={chosen} onChange={onChange} />
  );
}
