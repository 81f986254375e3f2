import { render, screen } from '@testing-library/react';
import React, { type ComponentProps } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { sloStatus } from '../../analysis/status';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Recording } from '../../slo/recording';
import type { Slo } from '../../slo/slo';
import { DAY, seconds } from '../../slo/units';
import { NOW } from '../../state/testing/renderState.fixture';
import { Evidence } from './Evidence';

const CHECKOUT = sloOf(SLIS.bad());

const show = (
  props: Pick<ComponentProps<typeof Evidence>, 'slo' | 'status'>,
  recording: Recording = { kind: 'none' }
) =>
  render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <Evidence {...props} recording={recording} links={undefined} now={NOW} />
    </MemoryRouter>
  );

test.each<[string, Slo, RegExp]>([
  ['events', CHECKOUT, /^Raw series, read with increase over the window\./],
  ['a probe', sloOf(SLIS.probe()), /^Raw series; each sample in the window is an event\.$/],
  ['slices', sloOf(SLIS.threshold()), /^Raw series, judged at the end of each slice of the window\.$/],
  ['custom PromQL', sloOf(SLIS.custom()), /^Custom PromQL: rates times the window, an estimate\.$/],
])('says how the numbers are read: %s', (_, slo, sentence) => {
  const status = sloStatus(slo, { now: NOW, recent: new Map(), buckets: [] });
  show({ slo, status });
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.getAllByText(/^Raw series|^Custom PromQL/)).toHaveLength(1);
});

test.each([
  ['more bad events than events', { bad: 12, total: 10 }],
  ['fewer than none', { bad: -0.01, total: 10 }],
])('says what is true of counts that were cut: %s', (_, window) => {
  const status = sloStatus(CHECKOUT, { now: NOW, window, recent: new Map(), buckets: [] });
  show({ slo: CHECKOUT, status });
  expect(
    screen.getByText(
      'Bad events came out above all events or below zero, and were cut to fit. Check that the events that are counted are a part of all events.'
    )
  ).toBeVisible();
});

const NOBODY = 'No recorded series of it are found, so nothing is known to alert.';

it('says that nothing is known to alert where no series are recorded, and leads to them', () => {
  const status = sloStatus(CHECKOUT, { now: NOW, recent: new Map(), buckets: [] });
  show({ slo: CHECKOUT, status });
  const line = screen.getByText((text) => text.startsWith(NOBODY));
  expect(line).toHaveTextContent(`${NOBODY} Install its rules`);
  expect(line).not.toHaveAttribute('role');
  expect(screen.getByRole('link', { name: 'Install its rules' })).toHaveAttribute('href', '/a/headroom-slo-app/rules');
});

test.each<Recording>([
  { kind: 'covers' },
  { kind: 'unknown' },
  { kind: 'stopped' },
  { kind: 'silent' },
  { kind: 'begun', window: seconds(2 * DAY) },
  { kind: 'partial', covered: seconds(DAY), window: seconds(2 * DAY) },
])('does not say so where rules are known, or nobody could ask: %o', (recording) => {
  const status = sloStatus(CHECKOUT, { now: NOW, recent: new Map(), buckets: [] });
  show({ slo: CHECKOUT, status }, recording);
  expect(screen.queryByText((text) => text.startsWith(NOBODY))).not.toBeInTheDocument();
});
