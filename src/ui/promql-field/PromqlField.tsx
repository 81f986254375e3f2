import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { forwardRef, useImperativeHandle, useRef } from 'react';

import type { CompletionSource } from './completionSource';
import { usePromqlEditor } from './usePromqlEditor';

export interface PromqlFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Name for screen readers; the visible label stands outside. */
  readonly label: string;
  readonly invalid?: boolean;
  /** id of the element with help and error. */
  readonly describedBy?: string;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  /** Names to suggest; without it only the language is suggested. */
  readonly source?: CompletionSource;
}

export interface PromqlFieldHandle {
  focus(): void;
}

/**
 * A field for PromQL. It starts as a plain text area, which is all that is needed to write, and turns into an editor
 * with colours, suggestions and underlined errors once that is loaded; text and focus stay. Tab leaves it.
 */
export const PromqlField = forwardRef<PromqlFieldHandle, PromqlFieldProps>(function PromqlField(props, ref) {
  const styles = useStyles2(getStyles);
  const plain = useRef<HTMLTextAreaElement>(null);
  const editor = usePromqlEditor(plain);
  const rich = useRef<PromqlFieldHandle>(null);
  useImperativeHandle(ref, () => ({ focus: () => (rich.current ?? plain.current)?.focus() }), []);

  return (
    <div className={cx(styles.frame, props.invalid && styles.invalid, props.readOnly && styles.readOnly)}>
      {editor.kind === 'loaded' ? (
        <editor.Editor {...props} ref={rich} takesFocus={editor.takesFocus} />
      ) : (
        <PlainField {...props} inputRef={plain} />
      )}
    </div>
  );
});

function PlainField(props: PromqlFieldProps & { readonly inputRef: React.Ref<HTMLTextAreaElement> }) {
  const styles = useStyles2(getStyles);
  return (
    <textarea
      ref={props.inputRef}
      id={props.id}
      className={styles.plain}
      rows={Math.max(1, props.value.split('\n').length)}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      aria-label={props.label}
      aria-invalid={props.invalid ?? false}
      aria-describedby={props.describedBy}
      readOnly={props.readOnly}
      placeholder={props.placeholder}
      spellCheck={false}
    />
  );
}

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
