import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { ok } from '../../slo/result';
import type { Sample } from '../../slo/samples';
import type { EventsSli } from '../../slo/sli';
import { createMemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import { createState } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { RulesPage } from './RulesPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

// Compiles rules of a real SLO.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const WHOLE = requestSlo('checkout', { title: 'Checkout answers' });
const BY_REGION = { ...WHOLE, sli: { ...(WHOLE.sli as EventsSli), by: ['region'] } };

/** The page, of a store whose answers are told otherwise where a test says so. */
function open(regions: number, answers = (samples: readonly Sample[]) => samples) {
  const gateway = createMemoryGateway([BY_REGION]);
  gateway.prometheus('prom').counters = Array.from({ length: regions }, (_, i) =>
    steadyCounter({ __name__: 'http_requests_total', job: 'checkout', code: '200', region: `r${i}` }, 1)
  );
  const client = gateway.prometheus('prom');
  const query = client.query;
  client.query = async (asked, signal) => {
    const answer = await query(asked, signal);
    return answer.ok ? ok({ ...answer.value, value: answers(answer.value.value) }) : answer;
  };
  render(<RulesPage />, { wrapper: createState(gateway, '/a/headroom-slo-app/rules').wrapper });
}

const row = () => screen.findByRole('button', { name: /Missing ?Checkout answers.*samples\/s/ });

test('an SLO with more groups than rules record says so before it is installed, and what to do', async () => {
  open(240);
  expect(await row()).toHaveTextContent('240 groups, 100 at most');
  await userEvent.setup().click(await row());
  expect(
    screen.getByText(
      'This SLO has 240 groups. Rules record 100, and none where there are more: narrow its query, or split it by a label with fewer values.'
    )
  ).toBeVisible();
});

test('an SLO with as many as they record says nothing', async () => {
  open(100);
  expect(await row()).not.toHaveTextContent('groups');
});

const every = (value: number) => (samples: readonly Sample[]) => samples.map((one) => ({ ...one, value }));

test('many groups are counted as people write numbers', async () => {
  open(1, every(20_000));
  await userEvent.setup().click(await row());
  expect(await row()).toHaveTextContent('20,000 groups, 100 at most');
  expect(screen.getByText(/^This SLO has 20,000 groups\./)).toBeVisible();
});

describe('an answer that tells nothing leaves cost and number of groups open', () => {
  const NO_NUMBER = 'the data source answered with something that is no number.';

  test.each<[string, (samples: readonly Sample[]) => readonly Sample[], string]>([
    ['NaN', every(NaN), NO_NUMBER],
    ['infinite', every(Infinity), NO_NUMBER],
    [
      'several answers where there is one',
      (samples) => samples.flatMap((one) => [one, { ...one, labels: { ...one.labels, copy: '2' } }]),
      'the data source gave several answers where there is one.',
    ],
  ])('%s', async (_, answers, reason) => {
    open(240, answers);
    expect(await screen.findByText(`The cost of Checkout answers is not known: ${reason}`)).toBeVisible();
    expect(screen.queryByText(/The rules of these SLOs read/)).toBeNull();
    const [opened] = screen.getAllByRole('button', { name: /Missing ?Checkout answers/ });
    expect(opened).toHaveTextContent(/rules.?cost not known$/);
    await userEvent.setup().click(opened as HTMLElement);
    expect(screen.getByText(`Its cost and its number of groups are not known: ${reason}`)).toBeVisible();
  });
});
