import '../../../promql/readText';
import { useFormContext, useWatch } from 'react-hook-form';
import type { SloDraft } from '../../../spec/draft';
import { draftWarnings } from '../../../spec/draftWarnings';
import { plainText } from '../../../ui/words/plainText';
import type { TextPath } from './TextField';

/** What is doubtful about a field by the other ones, whatever the data are; undefined where nothing is. */
export function useDraftWarning(name: TextPath): string | undefined {
  const { control, getValues } = useFormContext<SloDraft>();
  const [sliKind, events, latency, objective] = useWatch({
    control,
    name: ['sliKind', 'events', 'latency', 'objective'],
  });
  const warnings = draftWarnings({ ...getValues(), sliKind, events, latency, objective });
  const found = warnings.find(({ path }) => path.join('.') === name);
  return found && plainText(found.message);
}
