import { t } from '@grafana/i18n';
import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { FilterPills } from '../../ui/FilterPills';
import { ROW_GLYPHS, rowColor, rowWord } from './rowLook';
import { ROW_STATES, type RowState } from './ruleRows';

interface Props {
  readonly counts: ReadonlyMap<RowState, number>;
  readonly chosen: readonly RowState[];
  readonly onChange: (states: readonly RowState[]) => void;
}

/** How many SLOs have their rules in each state. */
export function RowStatePills({ counts, chosen, onChange }: Props) {
  const theme = useTheme2();
  const pills = ROW_STATES.filter((state) => counts.has(state) || chosen.includes(state)).map((state) => ({
    state,
    glyph: ROW_GLYPHS[state],
    color: rowColor(state, theme),
    word: rowWord(state),
    count: counts.get(state) ?? 0,
  }));
  return <FilterPills label={t('rules.pills', 'Filter by state')} pills={pills} chosen={chosen} onChange={onChange} />;
}
