import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from './words/numbers';

/** How many are in a state: its shape and colour with its word. */
export interface Pill<S extends string> {
  readonly state: S;
  readonly glyph: string;
  readonly color: string;
  readonly word: string;
  readonly count: number;
}

interface Props<S extends string> {
  readonly label: string;
  readonly pills: ReadonlyArray<Pill<S>>;
  readonly chosen: readonly S[];
  readonly onChange: (states: readonly S[]) => void;
}

/** A click narrows a list to one state, or to several; the counts stay. */
export function FilterPills<S extends string>({ label, pills, chosen, onChange }: Props<S>) {
  const styles = useStyles2(getStyles);
  const toggle = (state: S) =>
    onChange(chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state]);
  return (
    <div className={styles.pills} role="group" aria-label={label}>
      {pills.map(({ state, glyph, color, word, count }) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen.includes(state)}
          className={cx(styles.pill, chosen.includes(state) && styles.chosen)}
          onClick={() => toggle(state)}
        >
          <span style={{ color }} aria-hidden="true">
            {glyph}
          </span>{' '}
          {formatCount(count)} {word}
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
