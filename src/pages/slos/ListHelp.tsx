import { t } from '@grafana/i18n';
import React from 'react';
import { HelpModal } from '../keys/HelpModal';

/** The keys of the list. */
export function ListHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <HelpModal
      keys={[
        ['/', t('list.keys.search', 'Search')],
        ['↓ ↑', t('list.keys.arrows', 'From the search to the SLOs, from one to the next, and back')],
        ['j', t('list.keys.down', 'Next SLO')],
        ['k', t('list.keys.up', 'Previous SLO')],
        ['Enter', t('list.keys.open', 'Open the SLO that has the focus; from the search the first one')],
        ['e', t('list.keys.edit', 'Edit the SLO that has the focus')],
      ]}
      onClose={onClose}
    />
  );
}
