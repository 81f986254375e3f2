import type { StandardEditorProps } from '@grafana/data';
import React from 'react';
import { ServicesProvider } from '../../state/ServicesProvider';
import { panelServices } from './panelServices';
import { SloPicker } from './SloPicker';

type Props = StandardEditorProps<string>;

/** The editor of the panel's SLO, with the services of the panels on this page. */
export default function SloPickerEntry({ value, onChange }: Props) {
  return (
    <ServicesProvider services={panelServices()}>
      <SloPicker value={value} onChange={onChange} />
    </ServicesProvider>
  );
}
