import type { SloDraft } from '../../../spec/draft';
import { documentFromDraft } from '../../../spec/documentFromDraft';
import { encodeSlo } from '../../../spec/encodeSlo';
import { sloFromDraft } from '../../../spec/sloFromDraft';
import { printYaml } from '../../../spec/yamlText';

/**
 * The form as YAML. A form with errors is written as it stands, so that the YAML side shows the same errors.
 */
export function printSloYaml(draft: SloDraft): string {
  const slo = sloFromDraft(draft);
  return printYaml(slo.ok ? encodeSlo(slo.value) : documentFromDraft(draft));
}
