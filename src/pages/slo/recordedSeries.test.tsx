import { screen } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { err, ok } from '../../slo/result';
import { alignedNow } from '../../state/measure/alignedNow';
import { recordedSeries, type RecorderAnswer, recorders } from '../../state/testing/recordings.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { requests } from '../../state/testing/slo.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, gatewayWith, open } from './sloPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const MONTH_OF_SAMPLES = 30 * 144;
const SPENT =
  'The error budget is spent. Overspent by 200 % of the budget, that is 1 h 26 min of full outage or 5.2 M failures too many.';

/** A service whose budget is spent, and recorded series under the id of its SLO that say all is well. */
function spentWith(recording: ReadonlyArray<Omit<RecorderAnswer, 'slo'>>, recordedUntil = Infinity) {
  const flattering = recordedSeries(CHECKOUT.id, { bad: 0, total: 1000 }, {}, recordedUntil);
  const gateway = gatewayWith(CHECKOUT, [...requests('checkout', 997, 3), ...flattering]);
  const value = recorders(
    recording.map((one) => ({ slo: CHECKOUT, ...one })),
    NOW
  );
  gateway.prometheus('prom').recordings = () => Promise.resolve(ok({ value, warnings: [] }));
  return gateway;
}

const texts = () => plain(document.body.textContent ?? '');

test.each<[string, ReadonlyArray<Omit<RecorderAnswer, 'slo'>>, number, string]>([
  [
    'cover a part of the window',
    [{ window: 8 * 144 }],
    Infinity,
    'Rules have recorded 8 d of 30 d; computed from raw data until then.',
  ],
  [
    'are those of another version of the SLO',
    [{ labels: { slo_definition: 'other' } }],
    Infinity,
    'The rules that run and their alerts count the events of another version of this SLO; computed from raw data. Install its rules again; this is seen within ten minutes.',
  ],
  [
    'have stopped',
    [{ lately: 0 }],
    Infinity,
    'The rules of this SLO have stopped recording; computed from raw data. Its alerts are not evaluated either: check that its rules are still loaded.',
  ],
  [
    'have stopped a quarter of an hour ago',
    [{}],
    alignedNow(NOW) - 900,
    'The rules of this SLO have recorded no events in the last minutes; computed from raw data. Check that they are evaluated.',
  ],
  [
    'are those of two rulers',
    [{ labels: { ruler: 'a' } }, { labels: { ruler: 'b' } }],
    Infinity,
    'Several series carry the id of this SLO and differ in ruler, so their sums would count events twice; computed from raw data. Let one server evaluate its rules, or deduplicate its replicas.',
  ],
  [
    'are written twice by rules that are loaded twice',
    [{ window: 2 * MONTH_OF_SAMPLES, lately: 4 }],
    Infinity,
    'The rules of this SLO run more than once, so their sums would count events twice; computed from raw data. Load them once.',
  ],
])('a spent budget is shown as spent where flattering series of rules %s', async (_, recording, until, sentence) => {
  await open(spentWith(recording, until));
  expect(document.querySelector('p[aria-live]')).toHaveTextContent(SPENT);
  expect(texts()).toContain(sentence);
  expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
});

it('raw data are read, and it is said, where the data source cannot tell what rules have recorded', async () => {
  const gateway = spentWith([{}]);
  gateway.prometheus('prom').recordings = () => Promise.resolve(err(gatewayError('timeout', 'query timed out')));
  await open(gateway);
  expect(document.querySelector('p[aria-live]')).toHaveTextContent(SPENT);
  expect(texts()).toContain(
    'Whether rules record this SLO could not be read, so its numbers are computed from raw data: query timed out'
  );
});

it('series that cover the window are read for the numbers, the charts, and since when it burns', async () => {
  const gateway = gatewayWith(CHECKOUT, recordedSeries(CHECKOUT.id, { bad: 30, total: 1000 }));
  const value = recorders([{ slo: CHECKOUT }], NOW);
  gateway.prometheus('prom').recordings = () => Promise.resolve(ok({ value, warnings: [] }));
  await open(gateway);
  expect(document.querySelector('p[aria-live]')).toHaveTextContent('fast enough to page for more than');
  expect(texts()).toContain('Series recorded by rules: events counted minute by minute');
  expect(screen.queryByText('The rules of this SLO need a look')).not.toBeInTheDocument();
  expect(gateway.prometheus('prom').asked.filter((text) => text.includes('increase('))).toEqual([]);
});
