import { screen } from '@testing-library/react';
import { gatewayError } from '../../../grafana/gatewayError';
import { promql, SLIS } from '../../../queries/slos.fixture';
import type { Sli } from '../../../slo/sli';
import type { Slo } from '../../../slo/slo';
import { MAIN_SOURCE, type MemoryGateway } from '../../../state/testing/memoryGateway.fixture';
import { requestSlo } from '../../../state/testing/slo.fixture';
import { CHECKOUT, open, SEARCH } from '../rulesPage.fixture';
import { button, inGrafana, takingRules, way } from './placeInstall.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../../app/pluginPage.fixture').PluginPage,
}));

describe('not offered, with the reason', () => {
  test.each<[string, (gateway: MemoryGateway) => void, string]>([
    [
      'a Viewer',
      ({ places }) => (places.grafana.closed = 'forbidden'),
      'Grafana-managed rules: not offered, you may not. It needs the permissions “alert.rules:create”, “alert.rules:delete” and “alert.provisioning.provenance:write”, which Editors have; ask an administrator.',
    ],
    [
      'a Viewer, and a ruler',
      ({ places }) => (places.ruler.closed = 'forbidden'),
      'Ruler of Mimir or Cortex: not offered, you may not. It needs the permission “alert.rules.external:write”, which Editors have; ask an administrator.',
    ],
    [
      'Grafana does not record',
      ({ places }) => (places.grafana.closed = 'no-recording'),
      'Grafana-managed rules: not offered, recording rules are off in this Grafana. An administrator turns them on with “enabled = true” below [recording_rules].',
    ],
    [
      'Grafana records into other types only',
      ({ places }) => (places.grafana.closed = 'type'),
      'Grafana-managed rules: not offered, Grafana records into data sources of the type Prometheus only.',
    ],
    [
      'a type behind which no ruler is reached',
      ({ places }) => (places.ruler.closed = 'type'),
      'Ruler of Mimir or Cortex: not offered, Grafana reaches no ruler behind data sources of this type.',
    ],
    [
      'the data source is switched off as a target',
      ({ places }) => (places.grafana.closed = 'switched-off'),
      'Grafana-managed rules: not offered, the settings of the data source do not allow it as a target of recording rules.',
    ],
    [
      'the data source is switched off for alerts',
      ({ places }) => (places.ruler.closed = 'switched-off'),
      'Ruler of Mimir or Cortex: not offered, the settings of the data source do not let its alerts be managed from Grafana.',
    ],
    [
      'there is no ruler',
      () => undefined,
      'Ruler of Mimir or Cortex: not offered, there is no ruler of Mimir or Cortex behind this data source. It answered: 404 page not found',
    ],
    [
      'Grafana has no such API',
      ({ places }) => (places.grafana.fault = () => gatewayError('not-found', 'Not found', { status: 404 })),
      'Grafana-managed rules: not offered, this Grafana has no import of Prometheus rules: Not found',
    ],
    [
      'the rules may not be read',
      ({ places }) => (places.grafana.fault = () => gatewayError('forbidden', 'Access denied', { status: 403 })),
      'Grafana-managed rules: not offered, Grafana did not let you read what is there: Access denied',
    ],
    [
      'no answer',
      ({ places }) => (places.grafana.fault = () => gatewayError('timeout', 'No answer within 30 s.')),
      'Grafana-managed rules: not offered, what is there could not be read. “Read again” asks anew. No answer within 30 s.',
    ],
  ])('%s', async (_, change, sentence) => {
    const gateway = takingRules(CHECKOUT);
    change(gateway);
    open(gateway);
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

test('a way whose code does not arrive is named, with the reason', async () => {
  const gateway = takingRules(CHECKOUT);
  gateway.rulePlace = () => Promise.reject(new Error('Loading chunk 7 failed.'));
  open(gateway);
  for (const title of ['Grafana-managed rules', 'Ruler of Mimir or Cortex']) {
    const sentence = `${title}: not offered, its part of the app could not be loaded. Reload the page. Loading chunk 7 failed.`;
    expect(await screen.findByText(sentence)).toBeVisible();
  }
});

test('rules of an SLO that another data source measures are left alone', async () => {
  const gateway = takingRules(CHECKOUT, { ...SEARCH, datasource: 'other' });
  gateway.sources = [MAIN_SOURCE, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
  gateway.places.grafana.groups = [...inGrafana(CHECKOUT), ...inGrafana(SEARCH)];
  open(gateway);
  expect(await (await way()).findByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
  expect(await button()).toBeDisabled();
});

test('what Grafana runs and fails is said in its words', async () => {
  const gateway = takingRules(CHECKOUT);
  gateway.places.grafana.groups = inGrafana(CHECKOUT).map(({ group, differences }) => ({
    differences,
    group: {
      ...group,
      rules: group.rules.map((rule) => ({ ...rule, health: 'error', lastError: 'remote write failed: 404' })),
    },
  }));
  open(gateway);
  const place = await way();
  expect(await place.findByText(/16 rules fail/)).toBeVisible();
  expect(place.getByText('slo:events:rate: remote write failed: 404')).toBeVisible();
});

test('what may belong to an SLO that cannot be read is not removed', async () => {
  const gateway = takingRules(CHECKOUT);
  gateway.stored = { ...gateway.stored, unreadable: [{ id: 'search', reasons: [] }] };
  gateway.places.grafana.groups = [...inGrafana(CHECKOUT), ...inGrafana(SEARCH)];
  open(gateway);
  expect((await way()).getByText(/^Nothing would change/)).toBeVisible();
});

test('where an SLO has no rules, the place does not run everything as it is wanted', async () => {
  const broken: Slo = { ...requestSlo('broken'), sli: { ...SLIS.latency(), histogram: promql('x_bucket') } as Sli };
  const gateway = takingRules(CHECKOUT, broken);
  gateway.places.grafana.groups = inGrafana(CHECKOUT);
  open(gateway);
  const place = await way();
  expect(await place.findByText('Nothing would change.')).toBeVisible();
  expect(place.getByText('1 SLO has no rules and is left out.')).toBeVisible();
});
