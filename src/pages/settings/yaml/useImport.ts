import { t } from '@grafana/i18n';
import { useState } from 'react';

import type { Catalogue, StoredCatalogue } from '../../../slo/catalogue';
import type { Problem } from '../../../slo/problem';
import type { ImportMode } from '../../../state/catalogue/changes';
import { withoutVersions } from '../../../state/catalogue/saveProblem';
import type { SaveProblem, SaveResult } from '../../../state/catalogue/saveResult';
import { useImportCatalogue } from '../../../state/catalogue/useCatalogueChanges';
import type { ReadCatalogue } from './catalogueYaml';
import { loadCatalogueYaml } from './ExportSection';

type Outcome =
  | { readonly kind: 'done'; readonly undo: () => Promise<SaveResult> }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** A text on its way into the catalogue. */
export function useImport(stored: StoredCatalogue) {
  const { importCatalogue, isSaving } = useImportCatalogue();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<ImportMode>('merge');
  const [read, setRead] = useState<ReadCatalogue>();
  const [outcome, setOutcome] = useState<Outcome>();

  const write = (next: string, as: ImportMode = mode) => {
    setText(next);
    setOutcome(undefined);
    if (next.trim() === '') {
      setRead(undefined);
      return;
    }
    loadCatalogueYaml().then(
      // Who keeps what the file does not name keeps the defaults that it does not name, too.
      (yaml) => setRead(yaml.readCatalogue(next, as === 'merge' ? stored.catalogue.defaults : undefined)),
      () => setOutcome({ kind: 'failed', problem: notLoaded() })
    );
  };
  const changeMode = (next: ImportMode) => {
    setMode(next);
    write(text, next);
  };
  const apply = async (incoming: Catalogue) => {
    const result = await importCatalogue(incoming, mode, stored);
    if (result.ok) {
      setText('');
      setRead(undefined);
    }
    setOutcome(result.ok ? { kind: 'done', undo: result.value.undo } : failedWith(result.error));
  };
  const undo = async () => {
    const result = outcome?.kind === 'done' ? await outcome.undo() : undefined;
    if (result) {
      setOutcome(result.ok ? { kind: 'undone' } : failedWith(result.error));
    }
  };
  return { text, mode, read, outcome, isSaving, write, setMode: changeMode, apply, undo };
}

function failedWith(error: SaveProblem): Outcome {
  return { kind: 'failed', problem: withoutVersions(error) };
}

function notLoaded(): Problem {
  return {
    kind: 'unavailable',
    title: t('settings.import.notLoaded', 'The YAML reader could not be loaded'),
    detail: t('settings.import.notLoadedDetail', 'A part of the app did not arrive.'),
    remedy: t('settings.import.notLoadedRemedy', 'Reload the page and try again.'),
  };
}
