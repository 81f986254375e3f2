import { t } from '@grafana/i18n';
import React, { useEffect, useState } from 'react';

import type { CatalogueDefaults } from '../../slo/catalogue';
import type { Loadable } from '../../slo/loadable';
import type { SloDraft } from '../../spec/draft';
import { dataSourceOf } from '../../state/dataSourceOf';
import type { Preview } from '../../state/preview/usePreview';
import { useDataSources } from '../../state/useDataSources';
import type { EditorSide } from './EditorHeader';
import type { EditorStart } from './editorStart';
import { EditorContextProvider } from './form/editorContext';
import { SloForm } from './form/SloForm';
import { useCompletionSource } from './names/useCompletionSource';
import { TemplatePicker } from './templates/TemplatePicker';
import type { SloEditorState } from './useSloEditor';
import { loadYamlModules, useYamlDraft, type YamlModules } from './yaml/useYamlDraft';
import { YamlSide } from './yaml/YamlSide';

export interface EditorSidesProps {
  readonly editor: SloEditorState;
  readonly start: EditorStart;
  readonly side: EditorSide;
  readonly readOnly: boolean;
  readonly preview: Loadable<Preview> | undefined;
  readonly onYamlProblems: (count: number) => void;
  /** Back to the form as it was when the YAML was last readable. */
  readonly onLeaveYaml: () => void;
}

/** The left side: the form, or the same SLO as YAML. */
export function EditorSides(props: EditorSidesProps) {
  const { editor, start, side, readOnly, preview, onYamlProblems, onLeaveYaml } = props;
  const datasource = useMeasuredDataSource(editor);
  const source = useCompletionSource(datasource);
  const idLocked = start.mode === 'edit';
  const current = currentOf(preview);
  return (
    <EditorContextProvider
      value={{
        readOnly,
        idLocked,
        source,
        datasource,
        saved: idLocked ? editor.saved : undefined,
        recent: current?.recent,
        groups: current?.groups,
      }}
    >
      {side === 'yaml' ? (
        <LazyYaml
          draft={editor.draft}
          defaults={start.base.catalogue.defaults}
          lockedId={idLocked ? start.draft.id : undefined}
          readOnly={readOnly}
          onDraft={editor.replace}
          onProblems={onYamlProblems}
          onLeave={onLeaveYaml}
        />
      ) : (
        <div id={editor.formId}>
          {start.mode === 'create' && <TemplatePicker onApply={editor.replace} />}
          <SloForm catalogue={editor.base.catalogue} />
        </div>
      )}
    </EditorContextProvider>
  );
}

/** Events and groups of an earlier text say nothing of what stands on the form now. */
function currentOf(preview: Loadable<Preview> | undefined): Preview | undefined {
  return preview?.kind === 'loaded' && !preview.value.isUpdating ? preview.value : undefined;
}

function useMeasuredDataSource({ draft, base }: SloEditorState): string | undefined {
  const sources = useDataSources();
  const named = draft.datasource === '' ? {} : { datasource: draft.datasource };
  const found = dataSourceOf(named, base.catalogue.defaults, sources);
  return found.ok ? found.value.uid : undefined;
}

interface LazyYamlProps {
  readonly draft: SloDraft;
  readonly defaults: CatalogueDefaults;
  readonly lockedId: string | undefined;
  readonly readOnly: boolean;
  readonly onDraft: (draft: SloDraft) => void;
  readonly onProblems: (count: number) => void;
  readonly onLeave: () => void;
}

function LazyYaml(props: LazyYamlProps) {
  const [modules, setModules] = useState<YamlModules | 'failed'>();
  useEffect(() => {
    loadYamlModules().then(setModules, () => setModules('failed'));
  }, []);
  if (modules === 'failed') {
    return (
      <p role="alert">
        {t('editor.yaml.loadFailed', 'The YAML editor could not be loaded. Reload the page, or use the form.')}
      </p>
    );
  }
  return modules ? (
    <Yaml {...props} modules={modules} />
  ) : (
    <p role="status">{t('editor.yaml.loading', 'Loading the YAML editor')}</p>
  );
}

function Yaml({ readOnly, onProblems, onLeave, ...options }: LazyYamlProps & { readonly modules: YamlModules }) {
  const yaml = useYamlDraft(options);
  const count = yaml.problems.length;
  useEffect(() => {
    onProblems(count);
    return () => onProblems(0);
  }, [count, onProblems]);
  return <YamlSide yaml={yaml} readOnly={readOnly} onLeave={onLeave} />;
}
