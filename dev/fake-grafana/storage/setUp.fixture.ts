import { APP_ID } from '../../appId';
import { PluginSettings } from '../pluginSettings';
import type { Catalogue } from '../../../src/slo/catalogue';
import type { SettingsApi } from '../../../src/grafana/catalogue/settingsApi';
import { openTab, seededRandom, sloOf, slowApi, VirtualTime } from './tabs.fixture';

export const DOCUMENT = { apiVersion: 'headroom/v1', kind: 'SloCatalogue' };

/** A Grafana with what is stored in it, tabs, and a clock. */
export function setUp(jsonData?: Record<string, unknown>) {
  const settings = new PluginSettings(APP_ID);
  if (jsonData) {
    settings.post('Admin', { enabled: true, pinned: true, jsonData });
  }
  const net = { settings, time: new VirtualTime(), random: seededRandom(42) };
  const tab = (api?: SettingsApi) => openTab(net, api);
  const settle = <T>(work: Promise<T>): Promise<T> => net.time.settle(work);
  const stored = () => (settings.get('Viewer').body as { jsonData: Record<string, unknown> | null }).jsonData;
  return { net, settings, tab, settle, stored, api: slowApi(net) };
}

/** A change that adds SLOs. */
export function add(...ids: string[]): (catalogue: Catalogue) => Catalogue {
  return (catalogue) => ({ ...catalogue, slos: [...catalogue.slos, ...ids.map((id) => sloOf(id))] });
}

/** A change that renames an SLO. */
export function rename(id: string, title: string): (catalogue: Catalogue) => Catalogue {
  return (catalogue) => ({
    ...catalogue,
    slos: catalogue.slos.map((slo) => (slo.id === id ? { ...slo, title } : slo)),
  });
}
