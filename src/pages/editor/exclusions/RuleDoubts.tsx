import React, { createContext, type ReactNode, useContext, useId, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { sloRules } from '../../../rules/sloRules';
import { tooLongRules } from '../../../rules/tooLong';
import { exclusionDoubts } from '../../../slo/exclusions/exclusionDoubts';
import type { Issue } from '../../../slo/result';
import type { SloDraft } from '../../../spec/draft';
import { sloFromDraft } from '../../../spec/sloFromDraft';
import { plainText } from '../../../ui/words/plainText';
import { FieldWarning } from '../form/FieldWarning';
import { measuredPart } from '../preview/previewSlo';

const Doubts = createContext<readonly Issue[]>([]);

/**
 * Finds exclusions that pages take, and of which no rule can be made, or one that is too long for some engines; or that
 * leave nothing together. Compiled once for all that show a part of it.
 */
export function RuleDoubtsProvider({ children }: { readonly children: ReactNode }) {
  const { control, getValues } = useFormContext<SloDraft>();
  useWatch({ control });
  const draft = getValues();
  // As text, since every key press gives a new object.
  const part = JSON.stringify({ ...measuredPart(draft), exclusions: draft.exclusions });
  const doubts = useMemo(() => doubtsOf(JSON.parse(part)), [part]);
  return <Doubts.Provider value={doubts}>{children}</Doubts.Provider>;
}

/** What is doubtful about one exclusion, or, without a row, about all of them. */
export function RuleDoubts({ row }: { readonly row?: number }) {
  const id = useId();
  const doubts = useContext(Doubts).filter(({ path }) => path[1] === row);
  return doubts.map(({ message }, index) => (
    <FieldWarning key={message} id={`${id}-${index}`} text={plainText(message)} />
  ));
}

function doubtsOf(draft: SloDraft): readonly Issue[] {
  const slo = draft.exclusions.length === 0 ? undefined : sloFromDraft(draft);
  if (!slo?.ok) {
    return [];
  }
  const groups = sloRules(slo.value);
  const found = groups.ok ? tooLongRules(slo.value, groups.value) : groups.error;
  const ofExclusions = found.filter(({ path }) => path[0] === 'exclusions');
  // What is doubtful about one of them stands beside its field.
  const together = exclusionDoubts(slo.value.exclusions ?? []).filter(({ path }) => path.length === 1);
  return [...ofExclusions, ...together];
}
