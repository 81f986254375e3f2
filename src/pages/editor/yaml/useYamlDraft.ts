import { useState } from 'react';

import type { CatalogueDefaults } from '../../../slo/catalogue';
import type { SloDraft } from '../../../spec/draft';
import { draftFromSlo } from '../../../spec/draftFromSlo';
import type { TextProblem } from './readSloYaml';

/** The YAML side of the editor while it is open. */
export interface YamlDraft {
  readonly text: string;
  readonly problems: readonly TextProblem[];
  readonly warnings: readonly TextProblem[];
  readonly write: (text: string) => void;
}

export interface YamlDraftOptions {
  /** The form when the YAML side was opened. */
  readonly draft: SloDraft;
  /** The id that has to stay, for SLOs that are saved already. */
  readonly lockedId: string | undefined;
  /** Takes the SLO of the text over into the form, whenever the text holds one. */
  readonly onDraft: (draft: SloDraft) => void;
  readonly modules: YamlModules;
  /** Of the catalogue; an SLO without a window has this one. */
  readonly defaults: CatalogueDefaults;
}

/** The `yaml` package comes with these; they are loaded when the YAML side is opened. */
export interface YamlModules {
  readonly print: typeof import('./printSloYaml').printSloYaml;
  readonly read: typeof import('./readSloYaml').readSloYaml;
}

export async function loadYamlModules(): Promise<YamlModules> {
  const [{ printSloYaml }, { readSloYaml }] = await Promise.all([import('./printSloYaml'), import('./readSloYaml')]);
  return { print: printSloYaml, read: readSloYaml };
}

/** Text and form as one document: what is written and can be read goes into the form at once. */
export function useYamlDraft({ draft, lockedId, onDraft, modules, defaults }: YamlDraftOptions): YamlDraft {
  const [text, setText] = useState(() => modules.print(draft));
  const [findings, setFindings] = useState(() => findingsOf(modules.read(text, lockedId, defaults)));
  const write = (next: string) => {
    const read = modules.read(next, lockedId, defaults);
    setText(next);
    setFindings(findingsOf(read));
    if (read.ok) {
      onDraft(draftFromSlo(read.slo));
    }
  };
  return { text, ...findings, write };
}

function findingsOf(read: ReturnType<YamlModules['read']>): Pick<YamlDraft, 'problems' | 'warnings'> {
  return read.ok ? { problems: [], warnings: read.warnings } : { problems: read.problems, warnings: [] };
}
