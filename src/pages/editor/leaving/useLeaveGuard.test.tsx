import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, type Navigator, Router } from 'react-router-dom';

import { LeaveDialog } from './LeaveDialog';
import { useLeaveGuard } from './useLeaveGuard';

const ELSEWHERE = { pathname: '/a/headroom-slo-app/slos', search: '?team=a', hash: '' };

type Decide = (place: typeof ELSEWHERE) => false | undefined;

/** Grafana's history, as far as the guard uses it: one block at a time, asked before each move. */
function createHistory() {
  const history = { decide: undefined as Decide | undefined, went: [] as unknown[] };
  const navigator: Navigator & { block(decide: Decide): () => void } = {
    createHref: () => '',
    go: () => undefined,
    replace: () => undefined,
    push: (to) => {
      if (history.decide?.(ELSEWHERE) !== false) {
        history.went.push(to);
      }
    },
    block: (decide) => {
      history.decide = decide;
      return () => {
        history.decide = undefined;
      };
    },
  };
  return { history, navigator };
}

function Guarded({ unsaved }: { readonly unsaved: boolean }) {
  return <LeaveDialog blocked={useLeaveGuard(unsaved)} />;
}

function open(unsaved: boolean) {
  const { history, navigator } = createHistory();
  const page = (now: boolean) => (
    <Router location="/" navigator={navigator}>
      <Guarded unsaved={now} />
    </Router>
  );
  const { rerender } = render(page(unsaved));
  return {
    history,
    leave: () => act(() => navigator.push(ELSEWHERE)),
    setUnsaved: (now: boolean) => rerender(page(now)),
  };
}

const question = () => screen.queryByText('Leave with unsaved changes?');

it('lets go while nothing is unsaved', () => {
  const { history, leave } = open(false);
  leave();
  expect(history.went).toEqual([ELSEWHERE]);
  expect(question()).not.toBeInTheDocument();
});

it('asks first, and stays when told so', async () => {
  const { history, leave } = open(true);
  leave();
  expect(question()).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
  expect(question()).not.toBeInTheDocument();
  expect(history.went).toEqual([]);
  leave();
  expect(question()).toBeVisible();
});

it('goes where it was wanted to when told to leave', async () => {
  const { history, leave } = open(true);
  leave();
  await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(history.went).toEqual([ELSEWHERE]);
});

it('asks no more once everything is saved', () => {
  const { history, leave, setUnsaved } = open(true);
  setUnsaved(false);
  leave();
  expect(history.went).toEqual([ELSEWHERE]);
});

it('does not break where the router cannot hold back', () => {
  render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <Guarded unsaved />
    </MemoryRouter>
  );
  expect(question()).not.toBeInTheDocument();
});
