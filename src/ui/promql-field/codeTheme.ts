import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { GrafanaTheme2 } from '@grafana/data';
import { tags } from '@lezer/highlight';

/** The look of a Grafana input, from theme tokens only. */
export function codeTheme(theme: GrafanaTheme2): Extension {
  return [EditorView.theme(editorRules(theme), { dark: theme.isDark }), syntaxHighlighting(highlight(theme))];
}

function editorRules(theme: GrafanaTheme2) {
  const { colors, typography, spacing } = theme;
  return {
    '&': { color: colors.text.primary, backgroundColor: 'transparent', fontSize: typography.bodySmall.fontSize },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: typography.fontFamilyMonospace, lineHeight: typography.body.lineHeight },
    '.cm-content': { padding: spacing(0.75, 0), caretColor: colors.text.maxContrast },
    '.cm-line': { padding: spacing(0, 1) },
    '.cm-placeholder': { color: colors.text.disabled },
    '.cm-cursor': { borderLeftColor: colors.text.maxContrast },
    '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: colors.action.selected },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: colors.action.selected, color: colors.text.maxContrast },
    '.cm-gutters': { backgroundColor: 'transparent', color: colors.text.disabled, border: 'none' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: colors.action.hover },
    ...tooltipRules(theme),
  };
}

function tooltipRules({ colors, shape, spacing, typography, zIndex, shadows }: GrafanaTheme2) {
  return {
    '.cm-tooltip': {
      backgroundColor: colors.background.elevated,
      color: colors.text.primary,
      border: `1px solid ${colors.border.weak}`,
      borderRadius: shape.radius.default,
      boxShadow: shadows.z3,
      zIndex: String(zIndex.portal),
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': {
      fontFamily: typography.fontFamilyMonospace,
      fontSize: typography.bodySmall.fontSize,
      maxHeight: spacing(30),
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: spacing(0.5, 1), lineHeight: '1.4' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: colors.action.selected,
      color: colors.text.maxContrast,
    },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: String(typography.fontWeightBold) },
    '.cm-completionDetail': { color: colors.text.secondary, fontStyle: 'normal' },
    '.cm-diagnostic': { padding: spacing(0.5, 1), maxWidth: spacing(50) },
    '.cm-diagnostic-error': { borderLeft: `3px solid ${colors.error.border}` },
    '.cm-diagnostic-warning': { borderLeft: `3px solid ${colors.warning.border}` },
  };
}

function highlight({ colors, visualization }: GrafanaTheme2): HighlightStyle {
  const hue = (name: string) => visualization.getColorByName(name);
  return HighlightStyle.define([
    { tag: [tags.number, tags.literal], color: colors.success.text },
    { tag: tags.string, color: colors.success.text },
    { tag: [tags.function(tags.variableName), tags.keyword, tags.modifier], color: colors.primary.text },
    { tag: tags.labelName, color: hue('purple') },
    { tag: [tags.operator, tags.arithmeticOperator, tags.compareOperator], color: colors.text.secondary },
    { tag: tags.comment, color: colors.text.disabled },
  ]);
}
