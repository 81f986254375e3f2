import { t } from '@grafana/i18n';
import React from 'react';
import type { PlaceKind } from '../../../rules/install/places';
import { probePlace } from '../../../state/rules/install/probePlace';
import type { InstallWay } from './installWay';
import { PlaceActions } from './PlaceActions';

function placeWay(kind: PlaceKind, texts: Pick<InstallWay, 'title' | 'help'>): InstallWay {
  return {
    ...texts,
    id: kind,
    probe: (services, { source, wanted, slos, others }) =>
      probePlace(services, { kind, uid: source.uid, wanted, slos, others }),
    Actions: ({ target }) => <PlaceActions kind={kind} title={texts.title()} target={target} />,
  };
}

/** Grafana evaluates the rules itself. */
export const grafanaWay = placeWay('grafana', {
  title: () => t('rules.install.grafana.title', 'Grafana-managed rules'),
  help: () =>
    t(
      'rules.install.grafana.help',
      'Grafana evaluates them, in the folder Headroom, and writes what it records back to the data source, which has to take remote writes. Imported alerts end when their data end; SloNoData fires then.'
    ),
});

/** The ruler beside the store evaluates them. */
export const rulerWay = placeWay('ruler', {
  title: () => t('rules.install.ruler.title', 'Ruler of Mimir or Cortex'),
  help: () =>
    t(
      'rules.install.ruler.help',
      'The ruler beside the store evaluates them, in the namespace Headroom. It takes up a change within a minute or so.'
    ),
});
