import { screen } from '@testing-library/react';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import type { StoredCatalogue } from '../../slo/catalogue';
import { type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { CHECKOUT, gatewayWith, open, texts } from './rulesPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

function failing(error: GatewayError): MemoryGateway {
  const gateway = gatewayWith(CHECKOUT);
  gateway.prometheus('prom').fault = ({ kind }) => (kind === 'rules' ? error : undefined);
  return gateway;
}

describe('what runs could not be read', () => {
  test.each<[string, GatewayError, string, string]>([
    [
      'there is no rules API',
      gatewayError('not-found', '404 page not found', { status: 404 }),
      'This data source does not tell which rules run',
      'It answered 404 where Prometheus and compatible rulers list their rules: 404 page not found',
    ],
    [
      'the rules API is not for reading',
      gatewayError('bad-query', 'Method Not Allowed', { status: 405 }),
      'This data source does not tell which rules run',
      'It answered 405 where Prometheus and compatible rulers list their rules: Method Not Allowed',
    ],
    [
      'it is forbidden',
      gatewayError('forbidden', 'Permission denied', { status: 403 }),
      'Could not read what runs',
      'ask an administrator for the permission “datasources:query”',
    ],
    [
      'it took too long',
      gatewayError('timeout', 'No answer within 30 s.'),
      'Could not read what runs',
      'Try again in a minute: a server with thousands of rules answers slowly.',
    ],
    [
      'something else answered',
      gatewayError('undecodable', 'The answer is no list of rules.'),
      'Could not read what runs',
      'something else answered in its place, for example a login page.',
    ],
    [
      'the data source is gone',
      gatewayError('not-found', 'Unable to find datasource', { status: 404 }),
      'Could not read what runs',
      'The data source may have been deleted.',
    ],
  ])('%s: a sentence says so, and what is wanted is there all the same', async (_, error, title, sentence) => {
    open(failing(error));
    const alert = (await screen.findByText(title)).closest('[role="alert"], [role="status"]');
    expect(alert).toHaveTextContent(sentence);
    expect(texts()[0]).toMatch(/Not known ?Checkout answers/);
    expect(screen.getByText(/so it cannot be said what would change/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Download: Rule file' })).toBeEnabled();
  });

  test('it is read again when somebody asks for it', async () => {
    const gateway = failing(gatewayError('timeout', 'No answer within 30 s.'));
    const { user } = open(gateway);
    await screen.findByText('Could not read what runs');
    gateway.prometheus('prom').fault = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('button', { name: /1 Changed/ });
    expect(screen.queryByText('Could not read what runs')).toBeNull();
  });
});

test('the series could not be counted: states stay, the cost is not made up', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.prometheus('prom').fault = ({ kind }) =>
    kind === 'query' ? gatewayError('too-large', 'too many samples') : undefined;
  open(gateway);
  expect(await screen.findByText('Could not estimate the cost')).toBeVisible();
  expect(texts().join()).toContain('Checkout answers');
  expect(screen.queryByText(/samples\/s/)).toBeNull();
});

describe('entries are stored, and none of them can be read', () => {
  const CONFIGURATION = [
    'Open the configuration',
    '/plugins/headroom-slo-app?page=configuration',
    'The configuration of the app shows them, with what is wrong with each.',
  ] as const;
  const LIST = [
    'Go to the SLOs',
    '/a/headroom-slo-app/slos',
    'The list of SLOs says what is wrong with each.',
  ] as const;

  test.each<[string, boolean, Partial<StoredCatalogue>, readonly [string, string, string]]>([
    ['who may write is led to where they are mended', true, {}, CONFIGURATION],
    ['who may not, to the list that says why', false, {}, LIST],
    ['a catalogue that is read only, too', true, { readOnly: 'provisioned' }, LIST],
  ])('%s', async (_, canWrite, more, [name, href, place]) => {
    const gateway = gatewayWith();
    gateway.permissions = { canWrite };
    const issues = [{ path: ['slos', 0], code: 'x', message: 'It has no id.' }];
    gateway.stored = { ...gateway.stored, ...more, issues, unreadable: [{ reasons: ['It has no id.'] }] };
    open(gateway);
    expect(await screen.findByText('No SLO can be read, so there are no rules to install')).toBeVisible();
    expect(
      screen.getByText(`Nothing was lost: entries that cannot be read are kept as they are. ${place}`)
    ).toBeVisible();
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
    expect(screen.queryByText(/No SLOs yet/)).toBeNull();
  });
});

test('an SLO whose data source is not here is named', async () => {
  open(gatewayWith({ ...CHECKOUT, datasource: 'gone' }));
  expect(await screen.findByText('The data source of 1 SLO is not here')).toBeVisible();
  expect(screen.getByText(/Checkout answers\. There is no Prometheus data source with the uid “gone”/)).toBeVisible();
});

test('there is no data source', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.sources = [];
  open(gateway);
  expect(await screen.findByText('No data source')).toBeVisible();
});
