import '../../src/promql/readText';
import { planEvents } from '../../src/queries/batch';
import { fromRecorded } from '../../src/queries/recorded/fromRecorded';
import { RECORDED } from '../../src/queries/recorded/names';
import { planRecordings } from '../../src/queries/recorded/planRecordings';
import { recordedWindow } from '../../src/queries/recorded/recordedWindow';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { Time } from '../../src/rules/proof/traffic';
import type { Rule } from '../../src/rules/rule';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { CalendarWindow } from '../../src/slo/objective';
import type { Slo } from '../../src/slo/slo';
import { DAY, HOUR, instant, MINUTE } from '../../src/slo/units';
import { windowSpan } from '../../src/slo/windowSpan';
import { type Question, samplesOf, simulate } from './simulation';

jest.setTimeout(240_000);

/** Simulated time begins on Thursday, 1 January 1970, at midnight UTC. In Eucla clocks were as they are today. */
const SCRAPE = 60;
const JOB = 'job="checkout",instance="a"';

const WEEK: CalendarWindow = { kind: 'calendar', period: 'week', timeZone: 'UTC' };

interface Run {
  readonly window: CalendarWindow;
  /** Failures until a time, of ten requests a second. */
  readonly failed: (time: Time) => number;
  readonly isWanted: (rule: Rule) => boolean;
}

function sloWith(window: CalendarWindow): Slo {
  const slo = sloOf(SLIS.bad());
  return { ...slo, objective: { ...slo.objective, window } };
}

function simulateRun({ window, failed, isWanted }: Run, questions: readonly Question[]) {
  const end = Math.max(...questions.map(({ at }) => at)) + HOUR;
  const times = Array.from({ length: Math.ceil(end / SCRAPE) }, (_, i) => i * SCRAPE);
  const series = [
    { series: `http_requests_total{${JOB},code="200"}`, values: times.map((time) => 10 * time - failed(time)) },
    { series: `http_requests_total{${JOB},code="500"}`, values: times.map(failed) },
  ];
  const groups = compiledRules(sloWith(window)).map((group) => ({ ...group, rules: group.rules.filter(isWanted) }));
  return simulate({ groups, scrapeInterval: SCRAPE, series }, questions);
}

const isRecording = (rule: Rule) => 'record' in rule;

test('a week in Eucla begins at 15:15 UTC: the error ratio is that of the period, from its first minute on', async () => {
  const window = { ...WEEK, timeZone: 'Australia/Eucla' };
  const change = 4 * DAY - (8 * HOUR + 45 * MINUTE);
  const after = [3, 5, 15, 30, 60, 300].map((minutes) => change + minutes * MINUTE);
  const times = [change - HOUR, change, ...after];
  // Two failures of ten until the period ends, one of ten after it.
  const failed = (time: Time) => 2 * Math.min(time, change) + Math.max(0, time - change);
  const slo = sloWith(window);
  const answers = await simulateRun({ window, failed, isWanted: isRecording }, [
    ...times.map((at) => ({ at, expr: RECORDED.errorRatioOfWindow })),
    ...times.map((at) => ({ at, expr: eventsPlan(slo, at).expr })),
    ...times.map((at) => ({ at, expr: recordingsPlan(slo, at).expr })),
  ]);
  const parts = [0, 1, 2].map((part) => answers.slice(part * times.length, (part + 1) * times.length));
  const [ratios = [], events = [], recordings = []] = parts;
  expect(ratios.map((elements) => elements.map(({ value }) => Number(value.toFixed(9))))).toEqual([
    [0.2],
    [0.2],
    ...after.map(() => [0.1]),
  ]);
  // What pages read of the period: all of its minutes up to the last whole one that is half a minute old. In its first five,
  // of which they show no number, the five minutes to which alerts look back.
  for (const [i, at] of times.entries()) {
    const counts = eventsPlan(slo, at).read(samplesOf(events[i])).get(slo.id)?.get(elapsedAt(slo, at));
    const start = at < change ? 0 : change;
    const begin = at - start < 5 * MINUTE ? at - 6 * MINUTE : start;
    expect(counts?.bad).toBeCloseTo(failed(at - 60) - failed(begin), 3);
    expect(counts?.total).toBeCloseTo(10 * (at - 60 - begin), 3);
  }
  // These rules began with Thursday: of the first week they know three and a half days, of the next all.
  const kinds = times.map((at, i) => recordingsPlan(slo, at).read(samplesOf(recordings[i]))[0]?.of(slo));
  expect(kinds).toEqual([
    expect.objectContaining({ kind: 'partial', ofPeriod: true }),
    ...[change, ...after].map(() => ({ kind: 'covers' })),
  ]);
});

const elapsedAt = (slo: Slo, at: number) => windowSpan(slo.objective.window, instant(at)).elapsed;

function eventsPlan(slo: Slo, at: number) {
  const [plan] = planEvents([slo], () => [elapsedAt(slo, at)], fromRecorded(instant(at), 1)).plans;
  if (!plan) {
    throw new Error('Nothing was planned.');
  }
  return plan;
}

const recordingsPlan = (slo: Slo, at: number) => planRecordings([recordedWindow(slo.objective.window, instant(at))]);

/**
 * The week has a budget of 0.001 × 7 d = 10.08 minutes of outage, of which ten are spent on a noon, and one more two hours
 * later. These rules began with Thursday: on Sunday what they know is half of a week, and taken for half of its budget. Of
 * the next week they know all.
 */
test.each([
  ['Sunday of the week in which rules began', 3.5 * DAY],
  ['Tuesday of the next', 5.5 * DAY],
])('outages of 10 minutes and of one more, on %s: the alert says what arithmetic says', async (_, noon) => {
  const outage = (time: Time, from: Time, minutes: number) => Math.min(Math.max(0, time - from), minutes * MINUTE);
  const failed = (time: Time) => 10 * (outage(time, noon, 10) + outage(time, noon + 2 * HOUR, 1));
  const isWanted = (rule: Rule) => isRecording(rule) || rule.labels['tier'] === 'budget-exhausted';
  const endOfWeek = noon < 4 * DAY ? [4 * DAY - MINUTE, 4 * DAY + HOUR] : [];
  const times = [noon, noon + HOUR, noon + 2 * HOUR, noon + 3 * HOUR, ...endOfWeek];
  const answers = await simulateRun(
    { window: WEEK, failed, isWanted },
    times.map((at) => ({ at, expr: 'ALERTS{alertstate="firing"}' }))
  );
  const tiers = answers.map((elements) => elements.map(({ labels }) => /tier="([^"]*)"/.exec(labels)?.[1]));
  const spent = ['budget-exhausted'];
  expect(tiers).toEqual([[], [], [], spent, spent, []].slice(0, times.length));
});

test('where the window cannot be read, the last minutes are not taken for it', async () => {
  const window = WEEK;
  const change = 4 * DAY;
  const isWanted = (rule: Rule) => 'record' in rule && !rule.record.endsWith('_events:window');
  const times = [20, 60, 300].map((minutes) => change + minutes * MINUTE);
  const answers = await simulateRun(
    { window, failed: (time) => time, isWanted },
    times.map((at) => ({ at, expr: RECORDED.errorRatioOfWindow }))
  );
  expect(answers.map((elements) => elements.length)).toEqual([1, 0, 0]);
});
