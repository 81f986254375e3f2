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

function Guarded({ unsaved, isSaving }: { readonly unsaved: boolean; readonly isSaving: boolean }) {
  return <LeaveDialog blocked={useLeaveGuard(unsaved)} isSaving={isSaving} />;
}

function open(unsaved: boolean, isSaving = false) {
  const { history, navigator } = createHistory();
  const page = (now: boolean, saving: boolean) => (
    <Router location="/" navigator={navigator}>
      <Guarded unsaved={now} isSaving={saving} />
    </Router>
  );
  const { rerender } = render(page(unsaved, isSaving));
  return {
    history,
    leave: () => act(() => navigator.push(ELSEWHERE)),
    setUnsaved: (now: boolean, saving = false) => rerender(page(now, saving)),
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

describe('while the changes are being saved', () => {
  const saving = () => screen.queryByText('The changes are being saved');

  it('says so, and goes on by itself once they are', () => {
    const { history, leave, setUnsaved } = open(true, true);
    leave();
    expect(saving()).toBeVisible();
    expect(question()).not.toBeInTheDocument();
    expect(screen.queryByText(/not saved/)).not.toBeInTheDocument();
    setUnsaved(false);
    expect(saving()).not.toBeInTheDocument();
    expect(history.went).toEqual([ELSEWHERE]);
  });

  it('asks the question when that failed', () => {
    const { history, leave, setUnsaved } = open(true, true);
    leave();
    setUnsaved(true, false);
    expect(question()).toBeVisible();
    expect(history.went).toEqual([]);
  });

  it('does not go where nobody wants to go any more', async () => {
    const { history, leave, setUnsaved } = open(true, true);
    leave();
    await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
    setUnsaved(false);
    expect(history.went).toEqual([]);
  });
});

it('does not break where the router cannot hold back', () => {
  render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <Guarded unsaved isSaving={false} />
    </MemoryRouter>
  );
  expect(question()).not.toBeInTheDocument();
});
