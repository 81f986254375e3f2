import fc from 'fast-check';
import type { Catalogue } from '../slo/catalogue';
import { clockTime, type Exclusion, type Recurrence } from '../slo/exclusions/exclusion';
import type { Objective, SloWindow } from '../slo/objective';
import type { PromqlText, Sli, TimeSlices } from '../slo/sli';
import type { Slo, SloId } from '../slo/slo';
import { type Ratio, ratio, type Seconds, seconds } from '../slo/units';

const MINUTE = 60;
const DAY = 86_400;

const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const identifier = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
/** Any characters, as people write them; never blank and without space at the ends. */
const title = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.length <= 100);
const url = fc.webUrl().filter((address) => !/\s/.test(address));
const by = fc.uniqueArray(word, { maxLength: 3 });
/** Most SLOs leave them out. */
const instanceLabels = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });

const share: fc.Arbitrary<Ratio> = fc
  .oneof(
    fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100_000),
    fc.integer({ min: 1, max: 1e12 - 1 }).map((n) => n / 1e12)
  )
  .map(ratio);

const matcherValue = fc.string({ maxLength: 12, unit: 'grapheme-ascii' }).map((text) => JSON.stringify(text));
const selector: fc.Arbitrary<PromqlText> = fc
  .tuple(word, fc.array(fc.tuple(word, fc.constantFrom('=', '!='), matcherValue), { maxLength: 3 }))
  .map(([name, matchers]) => `${name}_total{${matchers.map((parts) => parts.join('')).join(',')}}` as PromqlText);
const template = selector.map((text) => `sum(rate(${text}[$window]))` as PromqlText);
const counted = fc.constantFrom('good' as const, 'bad' as const);

/** Whole milliseconds. */
function duration(min: number, max: number): fc.Arbitrary<Seconds> {
  return fc.integer({ min: min * 1000, max: max * 1000 }).map((milliseconds) => seconds(milliseconds / 1000));
}

const sli: fc.Arbitrary<Sli> = fc.oneof(
  fc.record(
    { kind: fc.constant('events' as const), counted, selector, total: selector, by, instanceLabels },
    { requiredKeys: ['kind', 'counted', 'selector', 'total', 'by'] }
  ),
  fc.record(
    {
      kind: fc.constant('latency' as const),
      histogram: selector,
      buckets: fc.constantFrom('classic' as const, 'native' as const),
      threshold: duration(0.001, DAY),
      by,
      instanceLabels,
    },
    { requiredKeys: ['kind', 'histogram', 'buckets', 'threshold', 'by'] }
  ),
  fc.record({ kind: fc.constant('probe' as const), metric: selector, by }),
  fc.record({
    kind: fc.constant('threshold' as const),
    query: selector.map((text) => `max(${text})` as PromqlText),
    op: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const, '==' as const, '!=' as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  }),
  fc.record({ kind: fc.constant('custom' as const), counted, expression: template, total: template })
);

const window: fc.Arbitrary<SloWindow> = fc.oneof(
  duration(DAY, 90 * DAY).map((length) => ({ kind: 'rolling' as const, length })),
  fc.record({
    kind: fc.constant('calendar' as const),
    period: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'),
  })
);

function slices(target: fc.Arbitrary<Pick<TimeSlices, 'target'>>): fc.Arbitrary<TimeSlices> {
  const rest = fc.record({
    method: fc.constant('time-slices' as const),
    length: duration(10, 30 * MINUTE),
    noData: fc.constantFrom('good' as const, 'bad' as const, 'ignore' as const),
  });
  return fc.tuple(rest, target).map(([fields, chosen]) => ({ ...fields, ...chosen }));
}

function budgeting(sli: Sli): fc.Arbitrary<Objective['budgeting']> {
  const isGrouped = 'by' in sli && sli.by.length > 0;
  const anyBudgeting = ofKind(sli.kind);
  return isGrouped
    ? anyBudgeting.map((one) => (one.method === 'time-slices' ? { ...one, noData: 'ignore' as const } : one))
    : anyBudgeting;
}

function ofKind(kind: Sli['kind']): fc.Arbitrary<Objective['budgeting']> {
  return kind === 'threshold'
    ? slices(fc.constant({}))
    : fc.oneof(fc.constant({ method: 'occurrences' as const }), slices(share.map((target) => ({ target }))));
}

const unknownKeys = fc.option(
  fc
    .dictionary(
      word.map((name) => `x_${name}`),
      fc.jsonValue({ maxDepth: 3 }),
      { minKeys: 1, maxKeys: 3 }
    )
    .chain((entries) =>
      fc
        .constantFrom<string[]>([], ['objective'])
        .map((parent) =>
          Object.entries(entries).map(([key, value]) => ({ path: [...parent, key], value: withoutMinusZero(value) }))
        )
    ),
  { nil: undefined }
);

/** JSON has no −0: it is written as 0. */
function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const zoneName = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata');
/** Minutes of the years 2020 to 2049. */
const clock = fc.integer({ min: 26_297_280, max: 42_075_360 }).map((minute) => clockTime(minute * MINUTE));
const weekday = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const);
const nth = fc.integer({ min: -5, max: 5 }).filter((value) => value !== 0);
const monthDay = fc.integer({ min: -31, max: 31 }).filter((value) => value !== 0);
const none = fc.constant([]);

const recurrence: fc.Arbitrary<Recurrence> = fc
  .oneof(
    fc.record({ frequency: fc.constant('daily' as const), days: none, monthDays: none }),
    fc.record({
      frequency: fc.constant('weekly' as const),
      days: fc.array(fc.record({ weekday }), { maxLength: 3 }),
      monthDays: none,
    }),
    fc.record({
      frequency: fc.constant('monthly' as const),
      days: fc.array(fc.record({ weekday, nth }, { requiredKeys: ['weekday'] }), { maxLength: 3 }),
      monthDays: none,
    }),
    fc.record({
      frequency: fc.constant('monthly' as const),
      days: none,
      monthDays: fc.array(monthDay, { maxLength: 3 }),
    })
  )
  .chain((days) =>
    fc
      .record({ interval: fc.integer({ min: 1, max: 366 }), until: clock }, { requiredKeys: ['interval'] })
      .map((rest) => ({ ...days, ...rest }))
  );

const exclusion: fc.Arbitrary<Exclusion> = fc.oneof(
  fc
    .record({ kind: fc.constant('once' as const), title, timeZone: zoneName, from: clock, minutes: fc.nat(10_000) })
    .map(({ minutes, ...rest }) => ({ ...rest, to: clockTime(rest.from + (minutes + 1) * MINUTE) })),
  fc.record({
    kind: fc.constant('recurring' as const),
    title,
    timeZone: zoneName,
    start: clock,
    duration: fc.integer({ min: 1, max: 7 * 1440 }).map((minutes) => seconds(minutes * MINUTE)),
    recurrence,
  })
);

/** Any valid SLO: all kinds of SLI, both budgeting methods, both kinds of window, unknown keys. */
export const arbitrarySlo: fc.Arbitrary<Slo> = sli
  .chain((chosen) =>
    fc.record(
      {
        id: identifier.map((text) => text as SloId),
        title,
        description: fc.string({ maxLength: 200 }),
        service: title,
        team: fc.oneof(fc.constant(''), title),
        datasource: title,
        sli: fc.constant(chosen),
        objective: fc.record({ target: share, window, budgeting: budgeting(chosen) }),
        exclusions: fc.array(exclusion, { minLength: 1, maxLength: 3 }),
        alerting: fc.record({ page: fc.boolean(), ticket: fc.boolean() }),
        sla: fc.record(
          { target: share, consequence: fc.string({ minLength: 1, maxLength: 50 }) },
          { requiredKeys: ['target'] }
        ),
        runbook: url,
        labels: fc.dictionary(
          word.filter(
            (name) => !/^(slo_|constructor$|prototype$)/.test(name) && !('by' in chosen && chosen.by.includes(name))
          ),
          fc.string({ maxLength: 20 }),
          { maxKeys: 4, noNullPrototype: true }
        ),
        links: fc.array(fc.record({ title, url }), { maxLength: 3 }),
        reviewBy: fc.constantFrom('2026-11-30', '2028-02-29'),
        unknownKeys,
      },
      {
        requiredKeys: [
          'id',
          'title',
          'description',
          'service',
          'team',
          'sli',
          'objective',
          'alerting',
          'labels',
          'links',
        ],
      }
    )
  )
  .map((slo) => {
    const { unknownKeys: kept, ...rest } = slo;
    return kept === undefined ? rest : { ...rest, unknownKeys: kept };
  });

/** The SLO with a window that it does not name. */
export function inheriting(slo: Slo, length: Seconds): Slo {
  return { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length, inherited: true } } };
}

const namedCatalogue: fc.Arbitrary<Catalogue> = fc.record({
  defaults: fc.record({ datasource: title, window: duration(DAY, 90 * DAY) }, { requiredKeys: ['window'] }),
  teams: fc.uniqueArray(fc.record({ id: identifier, title }), { maxLength: 4, selector: (team) => team.id }),
  slos: fc.uniqueArray(arbitrarySlo, { maxLength: 5, selector: (slo) => slo.id }),
});

/** Any valid catalogue; some of its SLOs inherit the default window. */
export const arbitraryCatalogue: fc.Arbitrary<Catalogue> = fc
  .tuple(namedCatalogue, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([catalogue, inherits]) => ({
    ...catalogue,
    slos: catalogue.slos.map((slo, index) => (inherits[index] ? inheriting(slo, catalogue.defaults.window) : slo)),
  }));
