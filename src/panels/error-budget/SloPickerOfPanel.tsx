import React from 'react';
import { ServicesProvider } from '../../state/ServicesProvider';
import { panelServices } from './panelServices';
import { SloPicker, type SloPickerProps } from './SloPicker';

/** The picker with the services of the panels on this page: the settings were asked for already. */
export function SloPickerOfPanel(props: SloPickerProps) {
  return (
    <ServicesProvider services={panelServices()}>
      <SloPicker {...props} />
    </ServicesProvider>
  );
}
