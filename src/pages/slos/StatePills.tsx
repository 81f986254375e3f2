import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { type SloState, STATES_WORST_FIRST } from '../../slo/state';
import { formatCount } from '../../ui/words/numbers';
import { STATE_GLYPHS, stateColor, stateWord } from '../../ui/stateLook';

interface Props {
  readonly counts: ReadonlyMap<SloState, number>;
  readonly chosen: readonly SloState[];
  readonly onChange: (states: readonly SloState[]) => void;
}

/** How many SLOs are in each state; a click narrows the list to it, the counts stay. */
export function StatePills({ counts, chosen, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const shown = STATES_WORST_FIRST.filter((state) => counts.has(state) || chosen.includes(state));
  const toggle = (state: SloState) =>
    onChange(chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state]);
  return (
    <div className={styles.pills} role="group" aria-label={t('list.pills.label', 'Filter by state')}>
      {shown.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen.includes(state)}
          className={cx(styles.pill, chosen.includes(state) && styles.chosen)}
          onClick={() => toggle(state)}
        >
          <span style={{ color: stateColor(state, theme) }} aria-hidden="true">
            {STATE_GLYPHS[state]}
          </span>{' '}
          {formatCount(counts.get(state) ?? 0)} {stateWord(state)}
        </button>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pills: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  }),
  pill: css({
    padding: theme.spacing(0.25, 1.25),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.pill,
    background: theme.colors.background.primary,
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 2 },
  }),
  chosen: css({ borderColor: theme.colors.primary.border, background: theme.colors.action.selected }),
});
