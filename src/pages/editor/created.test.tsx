import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { Route } from 'react-router-dom';
import { ok } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { recorders } from '../../state/testing/recordings.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { LIST, renderPage } from '../renderPage.fixture';
import { SloPage } from '../slo/SloPage';
import { CHECKOUT, field, gatewayWith, slo } from './editorPage.fixture';
import { EditorPage } from './EditorPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

const FOLLOW = 'Alerts follow this version once its rules are installed.';

function openWithPages(path: string, recorded: readonly Slo[] = []) {
  const gateway = gatewayWith(CHECKOUT);
  const value = recorders(
    recorded.map((one) => ({ slo: one })),
    NOW
  );
  gateway.prometheus('prom').recordings = () => Promise.resolve(ok({ value, warnings: [] }));
  const routes = (
    <>
      <Route path={`${LIST}/:id`} element={<SloPage />} />
      <Route path={`${LIST}/:id/duplicate`} element={<EditorPage mode="duplicate" />} />
    </>
  );
  renderPage(routes, { gateway, address: `${LIST}/${path}` });
  return userEvent.setup();
}

it('a new SLO says on its page that it is saved, and when alerts follow', async () => {
  const user = openWithPages('checkout/duplicate');
  await field('Title');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: /Copy of Checkout answers/ })).toBeVisible();
  const notice = screen.getByRole('status', { name: 'Saved.' });
  expect(notice).toHaveTextContent(FOLLOW);
  expect(screen.getAllByRole('link', { name: 'Install its rules' })[0]).toHaveAttribute(
    'href',
    '/a/headroom-slo-app/rules'
  );
});

it('a new SLO whose rules record already, since its id is that of an earlier one, does not say so', async () => {
  const copy = slo({ id: 'copy-of-checkout-answers', title: 'Copy of Checkout answers' });
  const user = openWithPages('checkout/duplicate', [copy]);
  await field('Title');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText(/have recorded no events in the last minutes/))[0]).toBeVisible();
  expect(screen.queryByText(FOLLOW)).not.toBeInTheDocument();
});

it('the page of an SLO that was there before says nothing of a save', async () => {
  openWithPages('checkout');
  expect(await screen.findByText(/so nothing is known to alert/)).toBeVisible();
  expect(screen.queryByText(FOLLOW)).not.toBeInTheDocument();
});
