import { useEffect, useState } from 'react';

import type { CatalogueDefaults } from '../../../slo/catalogue';
import { useDebounced } from '../../../state/useDebounced';
import type { ReadCatalogue } from './catalogueYaml';
import { loadCatalogueYaml } from './ExportSection';

/** A long text takes a moment to be read; nobody waits for it while a key is pressed. */
const STANDS_STILL_MS = 300;

/** What was read of which text. `read` is absent where the reader could not be loaded. */
interface Done {
  readonly text: string;
  readonly base: CatalogueDefaults | undefined;
  readonly read?: ReadCatalogue;
}

/**
 * What a text says, once nobody writes it any more; undefined until then, so that what is shown is never of another
 * text. `base` gives what its defaults do not name.
 */
export function useReadYaml(text: string, base: CatalogueDefaults | undefined): Done | undefined {
  const settled = useDebounced(text, STANDS_STILL_MS);
  const [done, setDone] = useState<Done>();
  useEffect(() => {
    if (settled.trim() === '') {
      return undefined;
    }
    let isLeft = false;
    const finish = (read?: ReadCatalogue) =>
      isLeft ? undefined : setDone({ text: settled, base, ...(read === undefined ? {} : { read }) });
    loadCatalogueYaml().then(
      (yaml) => finish(yaml.readCatalogue(settled, base)),
      () => finish()
    );
    return () => {
      isLeft = true;
    };
  }, [settled, base]);
  return done?.text === text && done.base === base ? done : undefined;
}
