import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Loadable } from '../slo/loadable';
import type { Problem } from '../slo/problem';
import { instant } from '../slo/units';
import { StateView } from './StateView';

const AS_OF = instant(Date.UTC(2026, 10, 21, 14, 0, 0) / 1000);

const DOWN: Problem = {
  kind: 'unavailable',
  title: 'Could not read the numbers',
  detail: 'connection refused',
  remedy: 'Check that the data source is running.',
};

function loaded(more: Partial<Extract<Loadable<string>, { kind: 'loaded' }>> = {}): Loadable<string> {
  return { kind: 'loaded', value: 'the value', asOf: AS_OF, warnings: [], ...more };
}

function draw(loadable: Loadable<string>, onRetry?: () => void) {
  return render(
    <StateView loadable={loadable} height={120} onRetry={onRetry}>
      {(value) => <p>{value}</p>}
    </StateView>
  );
}

it('says what failed, what came back, what to do and when it is tried again; the button asks at once', async () => {
  const retry = jest.fn();
  draw({ kind: 'failed', problem: DOWN, retryAt: AS_OF }, retry);
  expect(screen.getByRole('alert')).toHaveTextContent(
    'Could not read the numbersconnection refusedCheck that the data source is running.Next try at 14:00:00.'
  );
  await userEvent.click(screen.getByRole('button', { name: /Try again/ }));
  expect(retry).toHaveBeenCalledTimes(1);
});

it('does not offer to try again what this version cannot do, and it is no error', () => {
  draw({ kind: 'failed', problem: { ...DOWN, kind: 'not-supported' } }, jest.fn());
  expect(screen.getByRole('status')).toHaveTextContent('Could not read the numbers');
  expect(screen.queryByRole('button', { name: /Try again/ })).not.toBeInTheDocument();
});

it('promises no try that nobody makes', () => {
  draw({ kind: 'failed', problem: DOWN });
  expect(screen.queryByText(/Next try/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Try again/ })).not.toBeInTheDocument();
});

it('keeps the place of what is loading', () => {
  const { container } = draw({ kind: 'loading' });
  expect(screen.getByRole('group', { name: 'Loading' })).toHaveAttribute('aria-busy', 'true');
  expect(container.querySelector('[aria-hidden="true"]')).toHaveStyle({ height: '120px' });
  expect(screen.queryByText('the value')).not.toBeInTheDocument();
});

it('keeps old values with their time and the reason', () => {
  draw(loaded({ stale: DOWN }));
  expect(screen.getByText('These numbers are of 2026-11-21 14:00:00')).toBeVisible();
  expect(screen.getByText('Could not read the numbers. connection refused')).toBeVisible();
  expect(screen.getByText('the value')).toBeVisible();
});

it('shows warnings of the data source above the value', () => {
  draw(loaded({ warnings: ['results may be incomplete'] }));
  expect(screen.getByText('The data source warns about these numbers')).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('results may be incomplete');
  expect(screen.getByText('the value')).toBeVisible();
});

it('says once what the data source warned about twice', () => {
  const told = jest.spyOn(console, 'error');
  draw(loaded({ warnings: ['results may be incomplete', 'slow', 'results may be incomplete'] }));
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'results may be incomplete',
    'slow',
  ]);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

it('shows the first five of many warnings, cut where they are long, and counts the rest', () => {
  const warnings = Array.from({ length: 1000 }, (_, at) => `${at} ${'x'.repeat(10_000)}`);
  draw(loaded({ warnings }));
  const shown = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(shown.map((text) => text.split(' ')[0])).toEqual(['0', '1', '2', '3', '4']);
  expect(shown.map(({ length }) => length)).toEqual([301, 301, 301, 301, 301]);
  expect(screen.getByText('And 995 more.')).toBeVisible();
});

it('shows a value and nothing else when all is well', () => {
  const { container } = draw(loaded());
  expect(container).toHaveTextContent(/^the value$/);
});
