import type { RuleGroup } from '../../rules/rule';
import { err, ok, type Result } from '../../slo/result';
import { seconds } from '../../slo/units';
import { type GatewayError, gatewayError } from '../gatewayError';
import type { HttpRequest, Transport } from '../transport/transport';
import { createGrafanaPlace } from './grafanaPlace';
import { createRulerPlace } from './rulerPlace';

const GROUP: RuleGroup = {
  name: 'a-events',
  interval: seconds(60),
  rules: [{ record: 'a:b', expr: { kind: 'number', value: 1 }, labels: { slo_id: 'a' } }],
};
const DOCUMENT = {
  name: 'a-events',
  interval: '1m',
  rules: [{ record: 'a:b', expr: '1', labels: { slo_id: 'a' } }],
};
const LIST = { data: { groups: [] } };

const failure = (status: number, detail: string): GatewayError =>
  gatewayError(status === 404 ? 'not-found' : status === 403 ? 'forbidden' : 'unavailable', detail, { status });

type Answer = (address: string) => Result<unknown, GatewayError>;

function over(answer: Answer) {
  const sent: HttpRequest[] = [];
  const transport: Transport = {
    send: async (request) => {
      sent.push(request);
      return answer(addressOf(request));
    },
  };
  const options = { uid: 'a/b', transport, closed: undefined };
  const addresses = () => sent.map(addressOf);
  return { sent, addresses, grafana: createGrafanaPlace(options), ruler: createRulerPlace(options) };
}

function addressOf({ method, path, query }: HttpRequest): string {
  return `${method} ${path}${query === undefined ? '' : `?${query.toString()}`}`;
}

describe('names that would be no names in an address reach no server', () => {
  test.each(['', '.', '..'])('%p', async (name) => {
    const { grafana, ruler, sent } = over(() => ok({}));
    for (const place of [grafana, ruler]) {
      expect(await place.remove(name)).toMatchObject({ ok: false, error: { kind: 'bad-query' } });
    }
    expect(sent).toEqual([]);
  });

  test('a slash stays inside the name', async () => {
    const { grafana, ruler, addresses } = over(() => ok({}));
    await grafana.remove('a/b?c');
    await ruler.remove('a/b?c');
    expect(addresses()).toEqual([
      'DELETE /api/convert/prometheus/config/v1/rules/Headroom/a%2Fb%3Fc',
      'DELETE /api/ruler/a%2Fb/api/v1/rules/Headroom/a%2Fb%3Fc?subtype=mimir',
    ]);
  });
});

test.each<[string, GatewayError, unknown]>([
  ['it is gone already', failure(404, ''), ok(undefined)],
  ['it is forbidden', failure(403, 'no'), err(failure(403, 'no'))],
])('a group is removed: %s', async (_, error, expected) => {
  const { grafana, ruler } = over(() => err(error));
  expect([await grafana.remove('a'), await ruler.remove('a')]).toEqual([expected, expected]);
});

describe('a change that the place did not acknowledge was not made', () => {
  const stranger = gatewayError('undecodable', 'Something else answered in its place, for example a login page.');

  test.each<[string, unknown, GatewayError]>([
    ['a login page', '<html>Sign in</html>', stranger],
    ['nothing', '', stranger],
    ['a list', [], stranger],
    [
      'a failure in the body of a success',
      { status: 'error', errorType: 'server_error', error: 'limit of groups reached' },
      gatewayError('bad-query', 'limit of groups reached'),
    ],
  ])('%s', async (_, body, expected) => {
    const { grafana, ruler } = over(() => ok(body));
    for (const place of [grafana, ruler]) {
      const { cause: _cause, ...said } = expected;
      expect(await place.write(GROUP)).toMatchObject({ ok: false, error: said });
      expect(await place.remove('a')).toMatchObject({ ok: false, error: said });
    }
  });

  test.each<[string, unknown]>([
    ['Grafana', { status: 'success', errorType: '', error: '' }],
    ['Cortex and Mimir', { status: 'success', data: null, errorType: '', error: '' }],
    ['Grafana, of what a ruler removed', { message: 'rules deleted' }],
  ])('%s acknowledges', async (_, body) => {
    const { grafana, ruler } = over(() => ok(body));
    for (const place of [grafana, ruler]) {
      expect(await place.write(GROUP)).toEqual(ok(body));
      expect(await place.remove('a')).toEqual(ok(body));
    }
  });
});

describe('Grafana', () => {
  test.each<[string, string]>([
    ['the import', '/api/convert'],
    ['the list of rules', '/api/prometheus/grafana'],
  ])('nothing is known where %s cannot be read', async (_, path) => {
    const { grafana } = over((address) => (address.includes(path) ? err(failure(403, 'no')) : ok(LIST)));
    expect(await grafana.held()).toEqual(err(failure(403, 'no')));
  });

  test('an answer that is none', async () => {
    const { grafana } = over((address) => ok(address.includes('convert') ? [] : LIST));
    expect(await grafana.held()).toMatchObject({ ok: false, error: { kind: 'undecodable' } });
  });

  test('a group is written for the data source, recorded into it, and read without delay', async () => {
    const { grafana, sent } = over(() => ok({ status: 'success' }));
    await grafana.write(GROUP);
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/api/convert/prometheus/config/v1/rules/Headroom',
        headers: {
          accept: 'application/json',
          'X-Grafana-Alerting-Datasource-UID': 'a/b',
          'X-Grafana-Alerting-Target-Datasource-UID': 'a/b',
        },
        json: { ...DOCUMENT, query_offset: '0s' },
      },
    ]);
  });
});

describe('a ruler', () => {
  const lists = (subtype: string) => `GET /api/ruler/a%2Fb/api/v1/rules?subtype=${subtype}`;

  test.each<[string, GatewayError, GatewayError]>([
    ['Prometheus', failure(404, '404 page not found'), failure(404, '404 page not found')],
    [
      'a server that shows pages',
      failure(404, '404 page not found'),
      failure(500, 'unexpected content type from upstream. expected YAML, got text/html'),
    ],
  ])('%s has none', async (_, first, second) => {
    const { ruler, addresses } = over((address) => err(address === lists('mimir') ? first : second));
    expect(await ruler.held()).toMatchObject({ ok: false, error: { kind: 'not-found', detail: first.detail } });
    expect(addresses()).toEqual([lists('mimir'), lists('cortex')]);
  });

  test.each<[string, GatewayError]>([
    ['it may not be read', failure(403, 'no')],
    ['it does not answer', failure(502, '')],
    ['the data source is gone', failure(404, 'data source not found')],
  ])('nobody is asked twice: %s', async (_, error) => {
    const { ruler, addresses } = over(() => err(error));
    expect(await ruler.held()).toEqual(err(error));
    expect(addresses()).toEqual([lists('mimir')]);
  });

  test('without groups it is there', async () => {
    const { ruler } = over(() => err(failure(404, 'no rule groups found')));
    expect(await ruler.held()).toEqual(ok({ groups: [], elsewhere: 0 }));
  });

  test('the way to Cortex, once found, is that of what is written', async () => {
    const { ruler, sent, addresses } = over((address) =>
      address.includes('mimir') ? err(failure(404, '404 page not found')) : ok({})
    );
    await ruler.held();
    await ruler.write(GROUP);
    expect(addresses()[2]).toBe('POST /api/ruler/a%2Fb/api/v1/rules/Headroom?subtype=cortex');
    expect(sent[2]?.json).toEqual(DOCUMENT);
  });
});
