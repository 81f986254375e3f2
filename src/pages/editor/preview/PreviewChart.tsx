export function PreviewChart(_: { slo: unknown; preview: unknown }) {
  return null;
}
