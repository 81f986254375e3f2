import React, { useMemo } from 'react';

import type { Catalogue } from '../../../slo/catalogue';
import { ExclusionsSection } from '../exclusions/ExclusionsSection';
import { AlertsSection } from '../sections/AlertsSection';
import { MeasuredSection } from '../sections/MeasuredSection';
import { ObjectiveSection } from '../sections/ObjectiveSection';
import { OwnershipSection } from '../sections/OwnershipSection';
import { useEditorContext } from './editorContext';
import { useDerivedId } from './useDerivedId';

/** The parts of the form, in the order of the questions. */
export function SloForm({ catalogue }: { readonly catalogue: Catalogue }) {
  const { idLocked } = useEditorContext();
  const taken = useMemo(() => new Set<string>(catalogue.slos.map(({ id }) => id)), [catalogue]);
  const services = useMemo(() => [...new Set(catalogue.slos.map(({ service }) => service))].sort(), [catalogue]);
  useDerivedId(idLocked, taken);
  return (
    <>
      <MeasuredSection />
      <ObjectiveSection />
      <ExclusionsSection />
      <AlertsSection />
      <OwnershipSection teams={catalogue.teams} services={services} />
    </>
  );
}
