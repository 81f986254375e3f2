import { config, getDataSourceSrv } from '@grafana/runtime';
import type { PlaceKind } from '../../rules/install/places';
import { routeHints } from '../dataSources';
import type { Transport } from '../transport/transport';
import { createGrafanaPlace } from './grafanaPlace';
import { createRulerPlace } from './rulerPlace';
import type { Closed, RulePlace } from './rulePlace';

/** What a user has to be allowed; the server decides again at every change. */
const ACTIONS: Readonly<Record<PlaceKind, readonly string[]>> = {
  grafana: ['alert.rules:create', 'alert.rules:delete', 'alert.provisioning.provenance:write'],
  ruler: ['alert.rules.external:write'],
};

/** Types of data sources whose ruler Grafana 12 reaches. */
const FORWARDED: readonly string[] = [
  'prometheus',
  'grafana-amazonprometheus-datasource',
  'grafana-azureprometheus-datasource',
];

/** A place for rules of a data source. A module of its own: only the page of the rules loads it. */
export function createRulePlace(kind: PlaceKind, uid: string, transport: Transport): RulePlace {
  const create = kind === 'grafana' ? createGrafanaPlace : createRulerPlace;
  return create({ uid, transport, closed: closedFor(kind, routeHints(getDataSourceSrv(), uid).type) });
}

function closedFor(kind: PlaceKind, type: string): Closed | undefined {
  const { permissions } = config.bootData.user;
  if (ACTIONS[kind].some((action) => permissions?.[action] !== true)) {
    return 'forbidden';
  }
  if (kind === 'ruler') {
    return FORWARDED.includes(type) ? undefined : 'type';
  }
  if (config.unifiedAlerting?.recordingRulesEnabled !== true) {
    return 'no-recording';
  }
  return type === 'prometheus' ? undefined : 'type';
}
