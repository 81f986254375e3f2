import { demoCatalogue, expect, test } from '../fixtures';
import { HISTORY_MINUTES } from '../../../dev/demo/history/openMetrics';
import { expectedEvents } from '../../../dev/demo/history/traffic';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { shownPercents } from '../pages/shownPercents';
import { SloPage } from '../pages/sloPage';

const TITLE = 'Checkout requests this month';
const ALLOWED_SHARE = 0.0001;
const HOUR_MS = 3_600_000;

/** Zones without changes of clocks; in one of them the month is half a day old at least, whenever this runs. */
const ZONES = [
  { name: 'UTC', hours: 0 },
  { name: 'Pacific/Pago_Pago', hours: -11 },
] as const;

const end = Number(process.env['HEADROOM_E2E_HISTORY_END']);

function monthIn({ hours }: (typeof ZONES)[number]) {
  const local = new Date(end * 1000 + hours * HOUR_MS);
  const firstOf = (month: number) => (Date.UTC(local.getUTCFullYear(), month, 1) - hours * HOUR_MS) / 1000;
  return { start: firstOf(local.getUTCMonth()), end: firstOf(local.getUTCMonth() + 1) };
}

const zone = ZONES.find((one) => end - monthIn(one).start > 10 * 3600) ?? ZONES[1];

/** Budget left of the whole month at the traffic so far, in percent; the history is a little shorter than a long month. */
function arithmeticPercent(): number {
  const month = monthIn(zone);
  const { bad, total } = expectedEvents('checkout', end, Math.max(month.start, end - 60 * HISTORY_MINUTES));
  const share = (end - month.start) / (month.end - month.start);
  return 100 * (1 - ((bad / total) * share) / ALLOWED_SHARE);
}

/** Whole percent on the screen, the edges of `increase`, and what live traffic has added since. */
const TOLERANCE_PERCENT = 1;

const percentIn = (text: string) => Number.parseFloat((/−?\d[\d,.]*\s%/.exec(text)?.[0] ?? '').replace('−', '-'));

test('an SLO with a calendar month has the number of the arithmetic on list and page', async ({ browse, demo }) => {
  await demo.store({ ...demoCatalogue(), slos: [] });
  const person = await browse('editor');
  const editor = new EditorPage(person);
  await editor.openNew();
  await editor.title.fill(TITLE);
  await editor.id.fill('checkout-month');
  await editor.pick('Bad events');
  await editor.field('Bad events').fill('http_requests_total{job="checkout",code!="200"}');
  await editor.field('All events').fill('http_requests_total{job="checkout"}');
  await editor.target.fill('99.99');
  await editor.pick('Calendar');
  await expect(editor.choice(/^Period/)).toHaveValue('Month');
  // Chosen anew, since nothing is offered for the text that is there.
  await editor.choose(/^Time zone/, 'Europe/Berlin');
  await editor.choose(/^Time zone/, zone.name);
  await editor.choose(/^Service/, 'checkout');
  await expect(editor.preview.getByText('this month so far')).toBeVisible();
  await expect(editor.preview.getByText('Budget left', { exact: true })).toBeVisible();
  await editor.save.click();
  await expect(new SloPage(person).title(TITLE)).toBeVisible();

  const list = new ListPage(await browse('editor'));
  const slo = new SloPage(await browse('editor'));
  // Both at once, so that both are evaluated at the same quarter of a minute.
  await expect(async () => {
    await Promise.all([list.open(), slo.open('checkout-month')]);
    const texts = await shownPercents([list.cell(TITLE, 'budget'), slo.budget]);
    const [onList = NaN, onPage] = texts.map(percentIn);
    expect(onPage).toBe(onList);
    expect(Math.abs(onList - arithmeticPercent())).toBeLessThanOrEqual(TOLERANCE_PERCENT);
  }).toPass();
  await expect(slo.page.getByText('99.99 % in each calendar month')).toBeVisible();
  await expect(slo.budget).toContainText(`, ${zone.name}`);
});
