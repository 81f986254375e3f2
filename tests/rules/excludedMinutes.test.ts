import { serialize } from '../../src/promql/serialize';
import { excludedNow } from '../../src/rules/exclusions/excluded';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { dayAt } from '../../src/slo/calendarPeriod';
import type { Exclusion, Recurrence, Weekday } from '../../src/slo/exclusions/exclusion';
import { excludedSpans } from '../../src/slo/exclusions/excludedSpans';
import { once, recurring, shown } from '../../src/slo/exclusions/exclusions.fixture';
import { DAY, instant } from '../../src/slo/units';
import { queryRange } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';

jest.setTimeout(120_000);

let server: PrometheusServer;
beforeAll(async () => void (server = await startPrometheus()));
afterAll(() => server.stop());

const ZONES = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['Asia/Beirut', 'Africa/Cairo', 'Pacific/Chatham', 'America/Havana', 'Asia/Jerusalem'],
];
const WEEKLY = { frequency: 'weekly' } as const;
const MONTHLY = { frequency: 'monthly' } as const;

const CASES: ReadonlyArray<readonly [string, readonly Exclusion[]]> = [
  ...ZONES.flatMap((timeZone): ReadonlyArray<readonly [string, readonly Exclusion[]]> => [
    [`each night, ${timeZone}`, [recurring({}, '2026-01-01T01:30', { timeZone, minutes: 90 })]],
    [`over each midnight, ${timeZone}`, [recurring({}, '2026-01-01T23:00', { timeZone, minutes: 135 })]],
    [
      `each Sunday, ${timeZone}`,
      [recurring({ ...WEEKLY, days: [{ weekday: 6 }] }, '2026-01-01T00:00', { timeZone, minutes: 240 })],
    ],
  ]),
  ['each third day, until October', [recurring({ interval: 3, until: shown('2028-10-01T23:59') }, '2026-01-01T22:00')]],
  [
    'on working days of each second week',
    [
      recurring(
        { ...WEEKLY, interval: 2, days: [0, 1, 2, 3, 4].map((weekday) => ({ weekday: weekday as 0 })) },
        '2026-01-07T03:00'
      ),
    ],
  ],
  [
    'for three days from each Friday',
    [recurring({ ...WEEKLY, days: [{ weekday: 4 }] }, '2026-01-02T18:00', { minutes: 3 * 1440 })],
  ],
  [
    'on the second Tuesday and the last Sunday',
    [
      recurring(
        {
          ...MONTHLY,
          days: [
            { weekday: 1, nth: 2 },
            { weekday: 6, nth: -1 },
          ],
        },
        '2026-01-01T02:00',
        { timeZone: 'America/New_York' }
      ),
    ],
  ],
  [
    'on each Monday of each third month',
    [recurring({ ...MONTHLY, interval: 3, days: [{ weekday: 0 }] }, '2026-02-01T02:00')],
  ],
  [
    'on the 31st and the last day',
    [recurring({ ...MONTHLY, monthDays: [31, -1] }, '2026-01-01T22:00', { minutes: 180, timeZone: 'Asia/Kathmandu' })],
  ],
  ...[-28, -29, -30, -31].map((day): readonly [string, readonly Exclusion[]] => [
    `on day ${day}, over midnight`,
    [recurring({ ...MONTHLY, monthDays: [day] }, '2026-01-01T23:00', { timeZone: 'America/Havana', minutes: 135 })],
  ]),
  [
    'on the last but four Sunday and Monday',
    [
      recurring(
        {
          ...MONTHLY,
          days: [
            { weekday: 6, nth: -5 },
            { weekday: 0, nth: -5 },
          ],
        },
        '2026-01-01T00:00',
        { timeZone: 'America/Havana', minutes: 240 }
      ),
    ],
  ],
  [
    'for three days from day -30 and day -29',
    [recurring({ ...MONTHLY, monthDays: [-30, -29] }, '2026-01-01T18:00', { minutes: 3 * 1440 - 60 })],
  ],
  ['on the day of the month of the start', [recurring(MONTHLY, '2026-01-30T22:00')]],
  [
    'once, and each night',
    [once('2028-10-05T10:00', '2028-10-06T10:00', 'Europe/Berlin'), recurring({}, '2026-01-01T05:00')],
  ],
];

/** So long after its minute began a sum is recorded, from a full second on. */
const AGO = 90;
const STEP = 1800;
/** The end of a short month, and a year with a leap day: its beginning, and the months in which clocks change. */
const TIMES = [
  ['2027-01-01', '2027-03-12'],
  ['2028-01-01', '2028-01-12'],
  ['2028-02-25', '2028-04-12'],
  ['2028-09-01', '2028-11-12'],
  ['2028-12-26', '2029-01-09'],
].map(([from = '', to = '']) => [Date.parse(from) / 1000, Date.parse(to) / 1000] as const);

test.each(CASES)('%s: Prometheus leaves out what the calendar says, where clocks change', async (_, exclusions) => {
  const expr = excludedNow({ ...sloOf(SLIS.bad()), exclusions });
  const text = expr.ok && expr.value ? serialize(expr.value) : '';
  const recordedAt = new Set<number>();
  const expected = new Set<number>();
  for (const [start, end] of TIMES) {
    const range = { start: instant(start + AGO), end: instant(end + AGO - STEP), step: STEP };
    const [series] = await queryRange(server.url, text, range);
    series?.points.forEach(({ time }) => recordedAt.add(time - AGO));
    for (const { from, to } of excludedSpans(exclusions, instant(start), instant(end))) {
      for (let time = Math.ceil(from / STEP) * STEP; time < to; time += STEP) {
        expected.add(time);
      }
    }
  }
  const iso = (time: number) => new Date(time * 1000).toISOString();
  expect([...recordedAt].filter((time) => !expected.has(time)).map(iso)).toEqual([]);
  expect([...expected].filter((time) => !recordedAt.has(time)).map(iso)).toEqual([]);
  expect(expected.size).toBeGreaterThan(4);
});

/** A day that is counted from the end of the month, as a rule names it, and its dates in two years, one of them a leap year. */
type FromEnd = readonly [rule: string, recurrence: Partial<Recurrence>, isOn: (day: Date) => boolean];

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const daysAfter = (day: Date) =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate() - day.getUTCDate();
const FROM_END: readonly FromEnd[] = [
  ...Array.from({ length: 31 }, (_, after): FromEnd => [
    `BYMONTHDAY=${-after - 1}`,
    { monthDays: [-after - 1] },
    (day) => daysAfter(day) === after,
  ]),
  ...[-1, -2, -3, -4, -5].flatMap((nth) =>
    WEEKDAYS.map((name, weekday): FromEnd => [
      `BYDAY=${nth}${name}`,
      { days: [{ weekday: weekday as Weekday, nth }] },
      (day) => (day.getUTCDay() + 6) % 7 === weekday && Math.floor(daysAfter(day) / 7) === -nth - 1,
    ])
  ),
];

test.each(['UTC', 'Australia/Lord_Howe'])(
  'each day from the end of the month, %s: Prometheus leaves out the dates of two years',
  async (timeZone) => {
    const [start, end] = [Date.UTC(2027, 0, 1, 12) / 1000, Date.UTC(2028, 11, 31, 12) / 1000];
    const wrong: string[] = [];
    for (const [rule, recurrence, isOn] of FROM_END) {
      const exclusions = [recurring({ ...MONTHLY, ...recurrence }, '2026-01-01T00:00', { timeZone, minutes: 1440 })];
      const expr = excludedNow({ ...sloOf(SLIS.bad()), exclusions });
      const text = expr.ok && expr.value ? serialize(expr.value) : '';
      const range = { start: instant(start + AGO), end: instant(end + AGO), step: DAY };
      const [series] = await queryRange(server.url, text, range);
      const leftOut = new Set(series?.points.map(({ time }) => time - AGO));
      for (let time = start; time <= end; time += DAY) {
        const day = dayAt(instant(time), timeZone);
        const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
        if (leftOut.has(time) !== isOn(date)) {
          wrong.push(`${rule} ${date.toISOString().slice(0, 10)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }
);

test('to the second: the minutes that lie in it, and no other', async () => {
  const expr = excludedNow({ ...sloOf(SLIS.bad()), exclusions: [once('2028-05-05T10:00', '2028-05-05T10:02')] });
  const begin = Date.UTC(2028, 4, 5, 10) / 1000 + AGO;
  const text = expr.ok && expr.value ? serialize(expr.value) : '';
  const range = { start: instant(begin - 60), end: instant(begin + 240), step: 1 };
  const [series] = await queryRange(server.url, text, range);
  expect(series?.points.map(({ time }) => time - begin)).toEqual(Array.from({ length: 120 }, (_, second) => second));
});

test('clocks without a yearly rule are refused where something recurs, with the reason', () => {
  const exclusions = [
    once('2028-05-05T10:00', '2028-05-05T12:00', 'Africa/Casablanca'),
    recurring({}, '2026-01-01T02:00', { timeZone: 'Africa/Casablanca' }),
  ];
  const refused = excludedNow({ ...sloOf(SLIS.bad()), exclusions });
  expect(refused.ok ? [] : refused.error).toEqual([
    {
      path: ['exclusions', 1, 'recurring', 'timeZone'],
      code: 'time-zone-irregular',
      message:
        'The clocks of Africa/Casablanca do not change on the same days each year, so rules cannot tell when "Backup" begins there. Use a time zone with yearly rules, for example UTC, or exclusions that happen once.',
    },
  ]);
});
