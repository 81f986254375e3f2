import React, { useId, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { sloRules } from '../../../rules/sloRules';
import { tooLongRules } from '../../../rules/tooLong';
import { exclusionDoubts } from '../../../slo/exclusions/exclusionDoubts';
import type { SloDraft } from '../../../spec/draft';
import { sloFromDraft } from '../../../spec/sloFromDraft';
import { plainText } from '../../../ui/words/plainText';
import { FieldWarning } from '../form/FieldWarning';
import { measuredPart } from '../preview/previewSlo';

/** Exclusions that pages take, and of which no rule can be made, or one that is too long for some engines; or that leave nothing together. */
export function RuleDoubts() {
  const { control, getValues } = useFormContext<SloDraft>();
  useWatch({ control });
  const draft = getValues();
  // As text, since every key press gives a new object.
  const part = JSON.stringify({ ...measuredPart(draft), exclusions: draft.exclusions });
  const doubts = useMemo(() => doubtsOf(JSON.parse(part)), [part]);
  const id = useId();
  return doubts.map((doubt, index) => <FieldWarning key={doubt} id={`${id}-${index}`} text={doubt} />);
}

function doubtsOf(draft: SloDraft): readonly string[] {
  const slo = draft.exclusions.length === 0 ? undefined : sloFromDraft(draft);
  if (!slo?.ok) {
    return [];
  }
  const groups = sloRules(slo.value);
  const found = groups.ok ? tooLongRules(slo.value, groups.value) : groups.error;
  const ofExclusions = found.filter(({ path }) => path[0] === 'exclusions');
  // What is doubtful about one of them stands beside its field.
  const together = exclusionDoubts(slo.value.exclusions ?? []).filter(({ path }) => path.length === 1);
  return [...ofExclusions, ...together].map(({ message }) => plainText(message));
}
