import { createContext, useContext } from 'react';

import type { GroupStatus } from '../../../analysis/groupStatuses';
import type { EventCounts } from '../../../slo/events';
import type { Seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import type { CompletionSource } from '../../../ui/promql-field/completionSource';

/** What every field of the form needs to know. */
export interface EditorContextValue {
  /** Nobody can save here: fields can be read and copied, not changed. */
  readonly readOnly: boolean;
  /** The id is part of history, alerts and links; after creation it stays. */
  readonly idLocked: boolean;
  /** What is stored already; absent for a new SLO. */
  readonly saved?: SloDraft | undefined;
  /** Names of the chosen data source, for suggestions. */
  readonly source: CompletionSource | undefined;
  /** uid of the data source that is measured: the SLO's own or the default. */
  readonly datasource: string | undefined;
  /** Events of the last while, by window, as the preview found them; absent while that is not known. */
  readonly recent?: ReadonlyMap<Seconds, EventCounts> | undefined;
  /** Groups of the SLO, as the preview found them; absent where it has none, and while they are not known. */
  readonly groups?: readonly GroupStatus[] | undefined;
}

const EditorContext = createContext<EditorContextValue>({
  readOnly: true,
  idLocked: true,
  source: undefined,
  datasource: undefined,
});

export const EditorContextProvider = EditorContext.Provider;

export function useEditorContext(): EditorContextValue {
  return useContext(EditorContext);
}
