import { render, screen } from '@testing-library/react';
import React from 'react';
import { sloStatus } from '../../analysis/status';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { NOW } from '../../state/testing/renderState.fixture';
import { Evidence } from './Evidence';

const CHECKOUT = sloOf(SLIS.bad());

test.each<[string, Slo, RegExp]>([
  ['events', CHECKOUT, /^Raw series, read with increase over the window\./],
  ['a probe', sloOf(SLIS.probe()), /^Raw series; each sample in the window is an event\.$/],
  ['slices', sloOf(SLIS.threshold()), /^Raw series, judged at the end of each slice of the window\.$/],
  ['custom PromQL', sloOf(SLIS.custom()), /^Custom PromQL: rates times the window, an estimate\.$/],
])('says how the numbers are read: %s', (_, slo, sentence) => {
  const status = sloStatus(slo, { now: NOW, recent: new Map(), buckets: [] });
  render(<Evidence slo={slo} status={status} recording={{ kind: 'none' }} links={undefined} now={NOW} />);
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.getAllByText(/^Raw series|^Custom PromQL/)).toHaveLength(1);
});

test.each([
  ['more bad events than events', { bad: 12, total: 10 }],
  ['fewer than none', { bad: -0.01, total: 10 }],
])('says what is true of counts that were cut: %s', (_, window) => {
  const status = sloStatus(CHECKOUT, { now: NOW, window, recent: new Map(), buckets: [] });
  render(<Evidence slo={CHECKOUT} status={status} recording={{ kind: 'none' }} links={undefined} now={NOW} />);
  expect(
    screen.getByText(
      'Bad events came out above all events or below zero, and were cut to fit. Check that the events that are counted are a part of all events.'
    )
  ).toBeVisible();
});
