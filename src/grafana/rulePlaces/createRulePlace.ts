import { config, getDataSourceSrv } from '@grafana/runtime';
import * as v from 'valibot';
import type { PlaceKind } from '../../rules/install/places';
import type { Transport } from '../transport/transport';
import { createGrafanaPlace } from './grafanaPlace';
import { createRulerPlace } from './rulerPlace';
import type { Closed, RulePlace } from './rulePlace';

/** What a user has to be allowed; the server decides again at every change. */
const ACTIONS: Readonly<Record<PlaceKind, readonly string[]>> = {
  grafana: ['alert.rules:create', 'alert.rules:delete', 'alert.provisioning.provenance:write'],
  ruler: ['alert.rules.external:write'],
};

/** Types of data sources that Grafana 12 records into, and whose ruler it reaches. */
const TYPES: Readonly<Record<PlaceKind, readonly string[]>> = {
  grafana: ['prometheus'],
  ruler: ['prometheus', 'grafana-amazonprometheus-datasource', 'grafana-azureprometheus-datasource'],
};

/** Switches in the settings of a data source, by which Grafana's own pages go, too. */
const SWITCH = { grafana: 'allowAsRecordingRulesTarget', ruler: 'manageAlerts' } as const;
const switchesSchema = v.object({
  allowAsRecordingRulesTarget: v.optional(v.unknown()),
  manageAlerts: v.optional(v.unknown()),
});

/** A place for rules of a data source. A module of its own: only the page of the rules loads it. */
export function createRulePlace(kind: PlaceKind, uid: string, transport: Transport): RulePlace {
  const create = kind === 'grafana' ? createGrafanaPlace : createRulerPlace;
  return create({ uid, transport, closed: closedFor(kind, uid) });
}

function closedFor(kind: PlaceKind, uid: string): Closed | undefined {
  const { permissions } = config.bootData.user;
  if (ACTIONS[kind].some((action) => permissions?.[action] !== true)) {
    return 'forbidden';
  }
  if (kind === 'grafana' && config.unifiedAlerting?.recordingRulesEnabled !== true) {
    return 'no-recording';
  }
  const { type, jsonData } = getDataSourceSrv()
    .getList({ metrics: true })
    .find((source) => source.uid === uid) ?? { type: '', jsonData: {} };
  if (!TYPES[kind].includes(type)) {
    return 'type';
  }
  const switches = v.safeParse(switchesSchema, jsonData);
  return switches.success && switches.output[SWITCH[kind]] === false ? 'switched-off' : undefined;
}
