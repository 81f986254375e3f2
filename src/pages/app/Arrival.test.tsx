import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { Link, MemoryRouter, Navigate, Route, Routes, useNavigate } from 'react-router-dom';
import { ArrivalProvider } from './Arrival';
import { Page } from './Page';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('./pluginPage.fixture').PluginPage,
}));

/** A list and two pages: one that can be drawn again, one with a field that takes the focus by itself. */
function Pages() {
  const navigate = useNavigate();
  return (
    <>
      <button onClick={() => navigate(-1)}>Back</button>
      <input aria-label="Search everywhere" onKeyDown={({ key }) => key === 'Enter' && navigate('/one')} />
      <Routes>
        <Route path="/" element={<Navigate to="/list" replace />} />
        <Route
          path="/list"
          element={
            <Page title="SLOs">
              <Link to="/one">One</Link>
              <Link to="/form">Form</Link>
              <Link to="/list?team=payments">Payments</Link>
            </Page>
          }
        />
        <Route path="/one" element={<One />} />
        <Route
          path="/form"
          element={
            <Page title="Form">
              <input aria-label="Name" autoFocus />
            </Page>
          }
        />
      </Routes>
    </>
  );
}

function One() {
  const [more, setMore] = useState(false);
  return (
    <Page title="One" subTitle={more ? 'once more' : undefined}>
      <button onClick={() => setMore(true)}>More</button>
    </Page>
  );
}

function open(address: string, Provider: typeof ArrivalProvider = ArrivalProvider) {
  render(
    <MemoryRouter initialEntries={[address]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <Provider>
        <Pages />
      </Provider>
    </MemoryRouter>
  );
  return userEvent.setup();
}

const heading = (name: string) => screen.getByRole('heading', { level: 1, name });
const follow = (user: ReturnType<typeof open>, name: string) => user.click(screen.getByRole('link', { name }));

test.each(['/list', '/'])('the first page takes no focus: opened at %s', (address) => {
  open(address);
  expect(heading('SLOs')).toBeVisible();
  expect(document.body).toHaveFocus();
});

it('a link takes the focus to the title of its page', async () => {
  const user = open('/');
  await follow(user, 'One');
  expect(heading('One')).toHaveFocus();
});

it('so does going back, which leaves the page where it was scrolled to', async () => {
  const user = open('/list');
  await follow(user, 'One');
  const focus = jest.spyOn(HTMLElement.prototype, 'focus');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(heading('SLOs')).toHaveFocus();
  expect(focus).toHaveBeenLastCalledWith({ preventScroll: true });
  focus.mockRestore();
});

it('filters and ranges in the address move nothing', async () => {
  const user = open('/list');
  const link = screen.getByRole('link', { name: 'Payments' });
  await user.click(link);
  expect(link).toHaveFocus();
});

it('is taken once: a page that is drawn again leaves the focus where somebody went', async () => {
  const user = open('/list');
  await follow(user, 'One');
  await user.click(screen.getByRole('button', { name: 'More' }));
  expect(screen.getByText('once more')).toBeVisible();
  expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
});

it('a page that takes the focus to a field keeps it', async () => {
  const user = open('/list');
  await follow(user, 'Form');
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
});

it('somebody who writes in the frame round the page goes on writing', async () => {
  const user = open('/list');
  const search = screen.getByRole('textbox', { name: 'Search everywhere' });
  await user.type(search, 'one{Enter}');
  expect(heading('One')).toBeVisible();
  expect(search).toHaveFocus();
});

it('is no stop for Tab', () => {
  open('/list');
  expect(heading('SLOs')).toHaveAttribute('tabindex', '-1');
});

it('outside of the app a page takes no focus', async () => {
  const user = open('/list', ({ children }) => <>{children}</>);
  await follow(user, 'One');
  expect(heading('One')).not.toHaveFocus();
});
