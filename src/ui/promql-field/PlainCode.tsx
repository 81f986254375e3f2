import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { forwardRef } from 'react';

/** What every field for code takes, plain or rich. */
export interface CodeFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Name for screen readers; the visible label stands outside. */
  readonly label: string;
  readonly invalid?: boolean;
  /** id of the element with the error; Grafana's `Field` passes it. */
  readonly 'aria-describedby'?: string;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
}

export interface CodeFieldHandle {
  focus(): void;
}

/** The frame of a field for code, with the look of a Grafana input. */
export function CodeFrame({ invalid, readOnly, children }: CodeFrameProps) {
  const styles = useStyles2(getStyles);
  return <div className={cx(styles.frame, invalid && styles.invalid, readOnly && styles.readOnly)}>{children}</div>;
}

export interface CodeFrameProps extends Pick<CodeFieldProps, 'invalid' | 'readOnly'> {
  readonly children: React.ReactNode;
}

/** All that is needed to write: a text area, as high as its text. */
export const PlainCode = forwardRef<HTMLTextAreaElement, CodeFieldProps>(function PlainCode(props, ref) {
  const styles = useStyles2(getStyles);
  return (
    <textarea
      ref={ref}
      id={props.id}
      className={styles.plain}
      rows={props.value.split('\n').length}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      aria-label={props.label}
      aria-invalid={props.invalid ?? false}
      aria-describedby={props['aria-describedby']}
      readOnly={props.readOnly}
      placeholder={props.placeholder}
      spellCheck={false}
    />
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({
    background: theme.components.input.background,
    border: `1px solid ${theme.components.input.borderColor}`,
    borderRadius: theme.shape.radius.default,
    minHeight: theme.spacing(theme.components.height.md),
    width: '100%',
    overflow: 'hidden',
    '&:hover': { borderColor: theme.components.input.borderHover },
    '&:focus-within': {
      boxShadow: `0 0 0 2px ${theme.colors.background.canvas}, 0 0 0 4px ${theme.colors.primary.main}`,
    },
  }),
  invalid: css({ '&, &:hover': { borderColor: theme.colors.error.border } }),
  readOnly: css({ background: theme.colors.action.disabledBackground }),
  plain: css({
    display: 'block',
    width: '100%',
    resize: 'none',
    border: 'none',
    outline: 'none',
    background: 'transparent',
    color: theme.colors.text.primary,
    padding: theme.spacing(0.75, 1),
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.body.lineHeight,
    '&::placeholder': { color: theme.colors.text.disabled },
  }),
});
