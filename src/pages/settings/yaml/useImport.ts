import { useState } from 'react';

import type { Catalogue, StoredCatalogue } from '../../../slo/catalogue';
import type { Problem } from '../../../slo/problem';
import { err, ok, type Result } from '../../../slo/result';
import type { ImportMode } from '../../../state/catalogue/changes';
import { withoutVersions } from '../../../state/catalogue/saveProblem';
import type { SaveProblem, SaveResult } from '../../../state/catalogue/saveResult';
import { useImportCatalogue } from '../../../state/catalogue/useCatalogueChanges';
import { emptyFile, fileProblem, notLoaded, notReadable, textProblem } from './importProblems';
import { useReadYaml } from './useReadYaml';

type Outcome =
  | { readonly kind: 'done'; readonly undo: () => Promise<SaveResult> }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** A text on its way into the catalogue. */
export function useImport(stored: StoredCatalogue) {
  const { importCatalogue, isSaving } = useImportCatalogue();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<ImportMode>('merge');
  const [outcome, setOutcome] = useState<Outcome>();
  // Who keeps what the file does not name keeps the defaults that it does not name, too.
  const done = useReadYaml(text, mode === 'merge' ? stored.catalogue.defaults : undefined);

  const refuse = (problem: Problem) => setOutcome({ kind: 'failed', problem });
  const write = (next: string) => {
    const problem = textProblem(next);
    if (problem !== undefined) {
      refuse(problem);
      return;
    }
    setText(next);
    setOutcome(undefined);
  };
  const upload = (file: File) => void readFile(file).then((read) => (read.ok ? write(read.value) : refuse(read.error)));
  const apply = async (incoming: Catalogue) => {
    const result = await importCatalogue(incoming, mode, stored);
    if (result.ok) {
      setText('');
    }
    setOutcome(result.ok ? { kind: 'done', undo: result.value.undo } : failedWith(result.error));
  };
  const undo = async () => {
    const result = outcome?.kind === 'done' ? await outcome.undo() : undefined;
    if (result) {
      setOutcome(result.ok ? { kind: 'undone' } : failedWith(result.error));
    }
  };
  const shown = outcome ?? (done !== undefined && done.read === undefined ? failedToLoad() : undefined);
  return { text, mode, read: done?.read, outcome: shown, isSaving, write, upload, setMode, apply, undo };
}

/** The text of a file; a file without one is no catalogue. */
async function readFile(file: File): Promise<Result<string, Problem>> {
  const problem = fileProblem(file);
  if (problem !== undefined) {
    return err(problem);
  }
  try {
    const text = await file.text();
    return text.trim() === '' ? err(emptyFile()) : ok(text);
  } catch (thrown) {
    return err(notReadable(thrown));
  }
}

function failedWith(error: SaveProblem): Outcome {
  return { kind: 'failed', problem: withoutVersions(error) };
}

function failedToLoad(): Outcome {
  return { kind: 'failed', problem: notLoaded() };
}
