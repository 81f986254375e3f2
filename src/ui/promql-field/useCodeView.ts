import type { Extension } from '@codemirror/state';
import { useTheme2 } from '@grafana/ui';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

import { type CodeView, createCodeView } from './codeView';
import type { CodeFieldProps } from './PlainCode';

export interface CodeViewRefs {
  readonly host: RefObject<HTMLDivElement>;
  readonly view: RefObject<CodeView | null>;
}

/**
 * A CodeMirror view in the element of `host` that follows `props`. `behaviour` is asked once; it reads the props at
 * each event, so that callbacks never grow old.
 */
export function useCodeView<P extends CodeFieldProps & { readonly takesFocus: boolean }>(
  props: P,
  behaviour: (latest: { readonly current: P }) => readonly Extension[]
): CodeViewRefs {
  const theme = useTheme2();
  const { id, label, invalid, 'aria-describedby': describedBy, readOnly, placeholder } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<CodeView | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) {
      return undefined;
    }
    const created = createCodeView(host.current, latest, behaviour(latest));
    view.current = created;
    if (latest.current.takesFocus) {
      created.focus();
    }
    return () => {
      created.destroy();
      view.current = null;
    };
  }, [behaviour]);

  useEffect(() => view.current?.setTheme(theme), [theme]);
  useEffect(() => view.current?.setText(props.value), [props.value]);
  useEffect(
    () => view.current?.setAttributes(latest.current),
    [id, label, invalid, describedBy, readOnly, placeholder]
  );
  return { host, view };
}
