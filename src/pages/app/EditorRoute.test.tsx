import { render, screen, waitFor, within } from '@testing-library/react';
import React, { Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { createMemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { createState } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { EditorRoute } from './EditorRoute';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('./pluginPage.fixture').PluginPage,
}));
jest.mock('../editor/EditorPage', () => ({ EditorPage: () => <p>the form</p> }));

const APP = '/a/headroom-slo-app';

async function open(path: string) {
  const gateway = createMemoryGateway([requestSlo('checkout', { title: 'Checkout answers' })]);
  const { wrapper } = createState(gateway, path);
  render(
    <Suspense fallback={null}>
      <Routes>
        <Route path={`${APP}/slos/new`} element={<EditorRoute mode="create" />} />
        <Route path={`${APP}/slos/:id/edit`} element={<EditorRoute mode="edit" />} />
        <Route path={`${APP}/slos/:id/duplicate`} element={<EditorRoute mode="duplicate" />} />
      </Routes>
    </Suspense>,
    { wrapper }
  );
  await screen.findByText('the form');
}

const breadcrumbs = () =>
  within(screen.getByRole('navigation', { name: 'Breadcrumbs' }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

it.each([
  ['a new SLO lies below the list', `${APP}/slos/new`, 'New SLO', [['SLOs', APP]]],
  [
    'the editor lies below its SLO',
    `${APP}/slos/checkout/edit`,
    'Edit SLO',
    [
      ['SLOs', APP],
      ['Checkout answers', `${APP}/slos/checkout`],
    ],
  ],
  [
    'a copy lies below what it is a copy of',
    `${APP}/slos/checkout/duplicate`,
    'Duplicate SLO',
    [
      ['SLOs', APP],
      ['Checkout answers', `${APP}/slos/checkout`],
    ],
  ],
  [
    'an SLO that is not there has its id for a title',
    `${APP}/slos/nope%20%3Cb%3E/edit`,
    'Edit SLO',
    [
      ['SLOs', APP],
      ['nope <b>', `${APP}/slos/nope%20%3Cb%3E`],
    ],
  ],
])('%s', async (_, path, title, wanted) => {
  await open(path);
  expect(screen.getByRole('heading', { name: title })).toBeVisible();
  await waitFor(() => expect(breadcrumbs()).toEqual(wanted));
});
