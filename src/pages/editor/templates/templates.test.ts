import { DAY, seconds } from '../../../slo/units';
import { emptyDraft } from '../../../spec/emptyDraft';
import { sloFromDraft } from '../../../spec/sloFromDraft';
import { applyTemplate, type TemplateFill } from './applyTemplate';
import { fitTemplates } from './fitTemplates';
import { SLO_TEMPLATES, type TemplateId } from './sloTemplates';
import { httpStatusLabel } from './statusLabel';
import { templateWords } from './templateWords';

const draft = emptyDraft({ window: seconds(30 * DAY) });

function template(id: TemplateId) {
  const found = SLO_TEMPLATES.find((one) => one.id === id);
  if (!found) {
    throw new Error(`no template ${id}`);
  }
  return found;
}

describe('fitTemplates', () => {
  it('offers all templates, none of them with a metric, when the data source has nothing that fits', () => {
    const fitted = fitTemplates(['go_goroutines', 'process_cpu_seconds_total']);
    expect(fitted.map(({ template: { id }, metric }) => [id, metric])).toEqual(
      SLO_TEMPLATES.map(({ id }) => [id, undefined])
    );
  });

  test.each<[string, TemplateId, readonly string[], string | undefined]>([
    ['a probe is better than `up`', 'uptime', ['up', 'probe_success'], 'probe_success'],
    ['`up` will do', 'uptime', ['up'], 'up'],
    [
      'the plain counter before a prefixed one',
      'http-errors',
      ['a_http_requests_total', 'http_requests_total'],
      'http_requests_total',
    ],
    [
      'OpenTelemetry',
      'http-ok',
      ['http_server_request_duration_seconds_count'],
      'http_server_request_duration_seconds_count',
    ],
    [
      'OpenTelemetry latency',
      'latency-300ms',
      ['http_server_request_duration_seconds_bucket'],
      'http_server_request_duration_seconds_bucket',
    ],
    [
      'a histogram that has no buckets is no histogram',
      'latency-300ms',
      ['http_request_duration_seconds_sum'],
      undefined,
    ],
    [
      'any latency histogram for the generic one',
      'latency-500ms',
      ['db_query_duration_seconds_bucket'],
      'db_query_duration_seconds_bucket',
    ],
    [
      'processing times of logs',
      'logs-in-time',
      ['log_entry_processing_seconds_bucket'],
      'log_entry_processing_seconds_bucket',
    ],
    ['lag of logs', 'logs-in-time', ['log_processing_lag_seconds'], 'log_processing_lag_seconds'],
    ['a catalogue is no log', 'logs-in-time', ['catalog_sync_lag_seconds'], undefined],
  ])('%s', (_, id, names, metric) => {
    expect(fitTemplates(names).find((one) => one.template.id === id)?.metric).toBe(metric);
  });

  it('puts those that fit first', () => {
    expect(fitTemplates(['grpc_server_handled_total'])[0]?.template.id).toBe('grpc-errors');
  });
});

describe('applyTemplate', () => {
  const fill = (metric: string, labels: readonly string[] = []): TemplateFill => ({ metric, labels, job: 'checkout' });

  test.each<[TemplateId, TemplateFill, object]>([
    ['uptime', fill('probe_success'), { sliKind: 'probe', probe: { metric: 'probe_success{job="checkout"}', by: '' } }],
    [
      'http-ok',
      fill('http_requests_total', ['job', 'status']),
      {
        sliKind: 'events',
        events: {
          counted: 'good',
          selector: 'http_requests_total{job="checkout",status="200"}',
          total: 'http_requests_total{job="checkout"}',
          by: '',
        },
      },
    ],
    [
      'http-errors',
      fill('http_server_request_duration_seconds_count', ['http_response_status_code', 'job']),
      {
        sliKind: 'events',
        events: {
          counted: 'bad',
          selector: 'http_server_request_duration_seconds_count{job="checkout",http_response_status_code=~"5.."}',
          total: 'http_server_request_duration_seconds_count{job="checkout"}',
          by: '',
        },
      },
    ],
    [
      'latency-300ms',
      fill('http_request_duration_seconds_bucket'),
      {
        sliKind: 'latency',
        latency: {
          histogram: 'http_request_duration_seconds{job="checkout"}',
          buckets: 'classic',
          threshold: '300ms',
          by: '',
        },
      },
    ],
    [
      'logs-in-time',
      fill('log_entry_processing_seconds_bucket'),
      {
        sliKind: 'latency',
        latency: {
          histogram: 'log_entry_processing_seconds{job="checkout"}',
          buckets: 'classic',
          threshold: '5m',
          by: '',
        },
      },
    ],
    [
      'logs-in-time',
      fill('log_processing_lag_seconds'),
      {
        sliKind: 'threshold',
        threshold: { query: 'max(log_processing_lag_seconds{job="checkout"})', op: '<=', value: '300' },
      },
    ],
    [
      'batch-fresh',
      fill('batch_last_success_timestamp_seconds'),
      {
        sliKind: 'threshold',
        threshold: {
          query: 'time() - max(batch_last_success_timestamp_seconds{job="checkout"})',
          op: '<=',
          value: '86400',
        },
      },
    ],
  ])('%s from %j', (id, filled, sli) => {
    expect(applyTemplate(draft, template(id), filled)).toMatchObject(sli);
  });

  it('escapes a job with quotes', () => {
    const { probe } = applyTemplate(draft, template('uptime'), { metric: 'up', labels: [], job: 'a"b' });
    expect(probe.metric).toBe('up{job="a\\"b"}');
  });

  it('measures all jobs when none is chosen', () => {
    expect(applyTemplate(draft, template('uptime'), { metric: 'up', labels: [] }).probe.metric).toBe('up');
  });

  test.each(SLO_TEMPLATES.map((one) => [one.id] as const))('%s gives an SLO that can be saved', (id) => {
    const { usualMetric, title } = templateWords(id, 'checkout');
    const applied = applyTemplate(draft, template(id), fill(usualMetric));
    expect(sloFromDraft({ ...applied, id: 'checkout', title, service: 'checkout' }).ok).toBe(true);
  });
});

test.each([
  [['code', 'status'], 'code'],
  [['job', 'http_response_status_code'], 'http_response_status_code'],
  [['job'], 'code'],
])('the status of %j is in %s', (labels, label) => {
  expect(httpStatusLabel(labels)).toBe(label);
});

it('does not escape the name of a service twice', () => {
  expect(templateWords('uptime', `R&D "edge"`).title).toBe('R&D "edge" is up');
});
