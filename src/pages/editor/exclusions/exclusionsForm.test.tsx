import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { once, shown } from '../../../slo/exclusions/exclusions.fixture';
import type { Slo } from '../../../slo/slo';
import { seconds } from '../../../slo/units';
import { field, gatewayWith, open, slo } from '../editorPage.fixture';

const CHECKOUT = slo({ id: 'checkout', title: 'Checkout answers' });
const PATCHES = {
  title: 'Patches',
  kind: 'recurring',
  timeZone: 'Europe/Berlin',
  start: shown('2026-01-04T02:00'),
  duration: seconds(7200),
  recurrence: { frequency: 'weekly', interval: 1, days: [{ weekday: 6 }], monthDays: [] },
} as const;

const one = (row: number) => within(screen.getByRole('group', { name: `Exclusion ${row}` }));
/** Grafana puts the help and the mark of what is required into the label, too. */
const byLabel = (row: number, label: string) => one(row).getByLabelText((name) => name.startsWith(label));
const write = (row: number, label: string, value: string) =>
  fireEvent.change(byLabel(row, label), { target: { value } });
const save = () => screen.getByRole('button', { name: 'Save' });

async function openWith(saved: Slo) {
  const gateway = gatewayWith(saved);
  const user = open('checkout/edit', gateway);
  await field('Title');
  return { gateway, user, stored: () => gateway.stored.catalogue.slos[0]?.exclusions };
}

it('what is not filled in is told under its field, which gets the focus', async () => {
  const { user, stored } = await openWith(CHECKOUT);
  await user.click(screen.getByRole('button', { name: 'Add exclusion' }));
  await user.type(byLabel(1, 'What is done'), 'Move');
  await user.click(save());
  expect(await one(1).findByText('The beginning is missing. Add it, for example 2026-11-30T22:00.')).toBeVisible();
  await waitFor(() => expect(byLabel(1, 'From')).toHaveFocus());
  expect(screen.getByText('Fill in From (exclusion 1) and To (exclusion 1) to see the preview.')).toBeVisible();
  expect(stored()).toBeUndefined();
});

it('what happens once is written, shown in words, and saved', async () => {
  const { user, stored } = await openWith(CHECKOUT);
  await user.click(screen.getByRole('button', { name: 'Add exclusion' }));
  await user.type(byLabel(1, 'What is done'), 'Move');
  write(1, 'From', '2026-11-30T22:00');
  write(1, 'To', '2026-12-01T02:00');
  expect(one(1).getByText('Next: Mon 30 Nov 22:00 – Tue 1 Dec 02:00 UTC')).toBeVisible();
  await user.click(save());
  await screen.findByText('Saved. This changed:');
  expect(stored()).toEqual([
    { kind: 'once', title: 'Move', timeZone: 'UTC', from: shown('2026-11-30T22:00'), to: shown('2026-12-01T02:00') },
  ]);
});

it('what recurs is changed day by day, and the words follow', async () => {
  const { user, stored } = await openWith({ ...CHECKOUT, exclusions: [PATCHES] });
  const times = 'Next: Sun 22 Nov 02:00–04:00, Sun 29 Nov 02:00–04:00, Sun 6 Dec 02:00–04:00 Europe/Berlin';
  expect(one(1).getByText(times)).toBeVisible();
  expect(one(1).getByRole('checkbox', { name: 'Sunday' })).toBeChecked();
  await user.click(one(1).getByRole('checkbox', { name: 'Saturday' }));
  expect(one(1).getByText(/^Next: Sun 22 Nov 02:00–04:00, Sat 28 Nov/)).toBeVisible();
  await user.click(save());
  await screen.findByText('Saved. This changed:');
  expect(stored()).toEqual([
    { ...PATCHES, recurrence: { ...PATCHES.recurrence, days: [{ weekday: 5 }, { weekday: 6 }] } },
  ]);
});

it('a row that is removed is gone, and the focus goes to the button that adds one', async () => {
  const { user, stored } = await openWith({ ...CHECKOUT, exclusions: [PATCHES, { ...PATCHES, title: 'Backup' }] });
  await user.click(screen.getByRole('button', { name: 'Remove exclusion 1' }));
  expect(byLabel(1, 'What is done')).toHaveValue('Backup');
  expect(screen.getByRole('button', { name: 'Add exclusion' })).toHaveFocus();
  await user.click(save());
  await screen.findByText('Saved. This changed:');
  expect(stored()).toEqual([{ ...PATCHES, title: 'Backup' }]);
});

it('a zone of which no rules can be made is told in its exclusion, before they are installed', async () => {
  const moon = { ...PATCHES, timeZone: 'Africa/Casablanca' };
  await openWith({ ...CHECKOUT, exclusions: [once('2026-11-10T10:00', '2026-11-10T12:30'), moon] });
  expect(
    one(2).getByText(
      'The clocks of Africa/Casablanca do not change on the same days each year, so rules cannot tell when "Patches" begins there. Use a time zone with yearly rules, for example UTC, or exclusions that happen once.'
    )
  ).toBeVisible();
});

it('one that lasts until it comes again is told beside its duration, and is saved all the same', async () => {
  const { user, stored } = await openWith({ ...CHECKOUT, exclusions: [{ ...PATCHES, duration: seconds(6 * 86_400) }] });
  const doubt = /^"Patches" lasts until it comes again: from its first beginning on, nothing is measured\./;
  expect(one(1).queryByText(doubt)).toBeNull();
  write(1, 'Lasts', '7d');
  expect(await one(1).findByText(doubt)).toBeVisible();
  await user.click(save());
  await screen.findByText('Saved. This changed:');
  expect(stored()).toEqual([{ ...PATCHES, duration: seconds(7 * 86_400) }]);
});

it('exclusions that leave out all time together are told below them', async () => {
  const half = {
    ...PATCHES,
    duration: seconds(43_200),
    recurrence: { ...PATCHES.recurrence, frequency: 'daily', days: [] },
  };
  const other = { ...half, title: 'Backup', start: shown('2026-01-04T14:00') };
  await openWith({ ...CHECKOUT, exclusions: [half, other] as Slo['exclusions'] & object });
  expect(
    await screen.findByText(/^Together, the exclusions leave out all time, so nothing is measured\./)
  ).toBeVisible();
});

it('form and YAML are one document', async () => {
  const { user } = await openWith({ ...CHECKOUT, exclusions: [PATCHES] });
  await user.click(screen.getByRole('radio', { name: 'YAML' }));
  const yaml = await screen.findByRole('textbox', { name: 'SLO as YAML' });
  const text = (yaml as HTMLTextAreaElement).value;
  expect(text).toContain('rrule: FREQ=WEEKLY;BYDAY=SU');
  fireEvent.change(yaml, { target: { value: text.replace('FREQ=WEEKLY;BYDAY=SU', 'FREQ=MONTHLY;BYDAY=2TU') } });
  await user.click(screen.getByRole('radio', { name: 'Form' }));
  await field('Title');
  expect(one(1).getByRole('combobox', { name: /^On / })).toHaveValue('Second Tuesday');
  expect(one(1).getByText(/^Next: Tue 8 Dec 02:00–04:00, Tue 12 Jan 2027 02:00–04:00/)).toBeVisible();
});

it('who may not write sees the exclusions and changes none', async () => {
  const gateway = gatewayWith({ ...CHECKOUT, exclusions: [PATCHES] });
  gateway.permissions = { canWrite: false };
  open('checkout/edit', gateway);
  expect(await screen.findByDisplayValue('Patches')).toHaveAttribute('readonly');
  expect(one(1).getByRole('checkbox', { name: 'Sunday' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Add exclusion' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Remove exclusion 1' })).toBeNull();
});

it('a window of which nothing is left is told from one that cannot be counted', async () => {
  await openWith({ ...CHECKOUT, exclusions: [once('2026-01-01T00:00', '2027-01-01T00:00')] });
  const preview = screen.getByRole('region', { name: 'Preview' });
  await waitFor(() => expect(preview).toHaveTextContent('30 d of maintenance left out of 30 d.'));
  expect(within(preview).getByText('Maintenance leaves out all of the window: the budget is untouched.')).toBeVisible();
  expect(preview).not.toHaveTextContent('cannot be counted');
});

it('the preview says how much of the window is left out', async () => {
  await openWith({ ...CHECKOUT, exclusions: [once('2026-11-10T10:00', '2026-11-10T12:30')] });
  const preview = screen.getByRole('region', { name: 'Preview' });
  await waitFor(() => expect(preview).toHaveTextContent('2 h 30 min of maintenance left out of 30 d.'));
});
