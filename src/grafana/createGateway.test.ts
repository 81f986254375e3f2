import type { BackendSrvRequest } from '@grafana/runtime';
import { NEVER, of } from 'rxjs';
import { instant } from '../slo/units';
import { createGateway } from './createGateway';

const asked: BackendSrvRequest[] = [];
const user: { permissions?: Record<string, boolean> } = {};
const LONG_AGO = 'Thu, 01 Jan 2015 00:00:00 GMT';
const runtimeConfig = {
  appSubUrl: '/grafana',
  hangs: false,
  date: '',
  bootData: { user },
  unifiedAlerting: { recordingRulesEnabled: true },
};

jest.mock('@grafana/runtime', () => ({
  config: {
    get appSubUrl() {
      return runtimeConfig.appSubUrl;
    },
    get bootData() {
      return runtimeConfig.bootData;
    },
    get unifiedAlerting() {
      return runtimeConfig.unifiedAlerting;
    },
  },
  getBackendSrv: () => ({
    fetch: (options: BackendSrvRequest) => {
      asked.push(options);
      if (runtimeConfig.hangs) {
        return NEVER;
      }
      const isSettings = options.url.startsWith('/api/plugins/');
      return of({
        headers: new Headers({ date: isSettings ? runtimeConfig.date : LONG_AGO }),
        data: isSettings
          ? { enabled: true, pinned: true, jsonData: {} }
          : { status: 'success', data: { resultType: 'vector', result: [] } },
      });
    },
  }),
  getDataSourceSrv: () => ({
    getList: () => [
      {
        uid: 'amp',
        name: 'AMP',
        type: 'grafana-amazonprometheus-datasource',
        isDefault: true,
        meta: { id: 'grafana-amazonprometheus-datasource' },
        jsonData: {},
      },
      { uid: 'prom', name: 'Prometheus', type: 'prometheus', meta: { id: 'prometheus' }, jsonData: {} },
      {
        uid: 'off',
        name: 'Off',
        type: 'prometheus',
        meta: { id: 'prometheus' },
        jsonData: { allowAsRecordingRulesTarget: false, manageAlerts: false },
      },
      { uid: 'vm', name: 'VM', type: 'vm', meta: { id: 'victoriametrics-metrics-datasource' }, jsonData: {} },
      { uid: 'logs', name: 'Logs', type: 'loki', meta: { id: 'loki' }, jsonData: {} },
    ],
  }),
}));

beforeEach(() => {
  asked.length = 0;
  runtimeConfig.hangs = false;
  runtimeConfig.unifiedAlerting.recordingRulesEnabled = true;
  runtimeConfig.date = '';
});

describe('createGateway', () => {
  test.each<[string, Record<string, boolean> | undefined, boolean]>([
    ['nothing is known of the user', undefined, false],
    ['a viewer', { 'datasources:query': true }, false],
    ['an editor', { 'plugins:write': true }, true],
    ['a permission that is denied', { 'plugins:write': false }, false],
  ])('may write: %s', (_, permissions, canWrite) => {
    delete user.permissions;
    Object.assign(user, permissions === undefined ? {} : { permissions });
    expect(createGateway().permissions).toEqual({ canWrite });
  });

  it('lists what speaks to Prometheus', () => {
    expect(
      createGateway()
        .dataSources()
        .map(({ uid }) => uid)
    ).toEqual(['amp', 'prom', 'off', 'vm']);
  });

  it('has one client for each data source, with the route that fits it', async () => {
    const gateway = createGateway();
    expect(gateway.prometheus('amp')).toBe(gateway.prometheus('amp'));
    expect(await gateway.prometheus('amp').query({ expr: 'up', time: instant(0) })).toMatchObject({ ok: true });
    expect(asked[0]?.url).toBe('/api/datasources/uid/amp/resources/api/v1/query');
  });

  it('has at most four requests in flight for all data sources of the page together', async () => {
    runtimeConfig.hangs = true;
    const gateway = createGateway();
    for (const uid of ['amp', 'second', 'third']) {
      for (let n = 0; n < 3; n++) {
        void gateway.prometheus(uid).query({ expr: 'up', time: instant(n) });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(asked.map(({ url }) => url.split('/')[4])).toHaveLength(4);
  });

  describe('what keeps rules from being installed', () => {
    const managed = ['alert.rules:create', 'alert.rules:delete', 'alert.provisioning.provenance:write'];
    const closed = async (kind: 'grafana' | 'ruler', uid: string, allowed: readonly string[]) => {
      user.permissions = Object.fromEntries(allowed.map((action) => [action, true]));
      return (await createGateway().rulePlace(kind, uid)).closed;
    };

    it.each(managed)('in Grafana: the user lacks %s', async (lacking) => {
      const others = managed.filter((action) => action !== lacking);
      expect(await closed('grafana', 'prom', others)).toBe('forbidden');
    });

    it('in Grafana: it does not record', async () => {
      runtimeConfig.unifiedAlerting.recordingRulesEnabled = false;
      expect(await closed('grafana', 'prom', managed)).toBe('no-recording');
    });

    it('in Grafana: it records into Prometheus only', async () => {
      expect(await closed('grafana', 'amp', managed)).toBe('type');
      expect(await closed('grafana', 'prom', managed)).toBeUndefined();
    });

    it('the settings of the data source', async () => {
      expect(await closed('grafana', 'off', managed)).toBe('switched-off');
      expect(await closed('ruler', 'off', ['alert.rules.external:write'])).toBe('switched-off');
    });

    it('in a ruler: the user, or the type of the data source', async () => {
      expect(await closed('ruler', 'prom', managed)).toBe('forbidden');
      expect(await closed('ruler', 'vm', ['alert.rules.external:write'])).toBe('type');
      expect(await closed('ruler', 'amp', ['alert.rules.external:write'])).toBeUndefined();
    });
  });

  it('reads the catalogue from the settings of the app', async () => {
    expect(await createGateway().catalogue.read()).toMatchObject({ ok: true, value: { revision: 0, issues: [] } });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /api/plugins/headroom-slo-app/settings']);
  });

  it('has the time of Grafana, where the clock of the browser is wrong', async () => {
    const gateway = createGateway();
    runtimeConfig.date = 'Thu, 01 Jan 2099 00:00:00 GMT';
    await gateway.catalogue.read();
    expect(gateway.now()).toBeGreaterThanOrEqual(Date.UTC(2099, 0) / 1000);
    expect(gateway.now()).toBeLessThan(Date.UTC(2099, 0, 2) / 1000);
  });

  it('does not take the time of a data source for that of Grafana', async () => {
    const gateway = createGateway();
    await gateway.prometheus('amp').query({ expr: 'up', time: instant(0) });
    expect(gateway.now()).toBeGreaterThan(Date.UTC(2020, 0) / 1000);
  });

  it('links to Explore below the sub-path, with the type of the data source', () => {
    const url = createGateway().exploreUrl('amp', 'sum(up{job="a&b"})', { from: 'now-30d', to: 'now' });
    const [path, search] = url.split('?');
    const parameters = new URLSearchParams(search);
    expect(path).toBe('/grafana/explore');
    expect(parameters.get('schemaVersion')).toBe('1');
    expect(JSON.parse(parameters.get('panes') ?? '')).toEqual({
      headroom: {
        datasource: 'amp',
        queries: [
          {
            refId: 'A',
            datasource: { uid: 'amp', type: 'grafana-amazonprometheus-datasource' },
            expr: 'sum(up{job="a&b"})',
            range: true,
            instant: true,
            editorMode: 'code',
          },
        ],
        range: { from: 'now-30d', to: 'now' },
      },
    });
  });
});
