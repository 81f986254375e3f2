import '../promql/readText';
import { messagesOf, VALID } from './decodeSlo.fixture';

const TOTAL = 'x_total{job="a",region="eu-west"}';
const said = (events: object, more: object = {}) => messagesOf({ ...VALID, sli: { events }, ...more });
const lossOf = (part: string, labels: string, lost: string) =>
  `\`sli.events.instanceLabels\` has ${labels}, by which \`sli.events.${part}\` selects: events of a new value look like another process, and the first of them are lost, ${lost} among them. Name only labels that tell one process from another, for example \`pod\`.`;

describe('instance labels that tell outcomes from each other', () => {
  it.each([
    ['bad events', { bad: 'x_total{code=~"5.."}', total: 'x_total' }, ['code'], lossOf('bad', 'code', 'bad ones')],
    [
      'good events',
      { good: 'x_total{job="a",code!~"5.."}', total: 'x_total{job="a"}' },
      ['job', 'pod', 'code'],
      lossOf('good', 'code', 'those that are not good'),
    ],
    [
      'bad events of a metric of their own',
      { bad: 'y_total{job="lb",reason="full",zone="a"}', total: 'x_total{job="a"}' },
      ['job', 'reason', 'zone'],
      lossOf('bad', 'reason, zone', 'bad ones'),
    ],
  ])('of %s are told', (_, events, instanceLabels, message) => {
    expect(said({ ...events, instanceLabels })).toEqual([message]);
  });

  it('of a latency are told: the bound of the bucket', () => {
    const latency = { histogram: 'd_seconds{job="a"}', threshold: '300ms', instanceLabels: ['pod', 'le'] };
    expect(messagesOf({ ...VALID, sli: { latency } })).toEqual([
      '`sli.latency.instanceLabels` has le, the bound of a bucket, by which no process is told from another: nothing is measured. Name only labels that do, for example `pod`.',
    ]);
    expect(messagesOf({ ...VALID, sli: { latency: { ...latency, instanceLabels: ['pod'] } } })).toEqual([]);
  });

  it.each([
    ['they are matched the same way in both', { bad: 'x_total{pod="a",code="5"}', total: 'x_total{pod="a"}' }, ['pod']],
    ['neither matches them', { bad: 'x_total{code="5"}', total: 'x_total' }, ['pod', 'instance']],
  ])('nothing is told where %s', (_, events, instanceLabels) => {
    expect(said({ ...events, instanceLabels })).toEqual([]);
  });

  it('slices do not use them at all, and only that is told', () => {
    const objective = { ...VALID.objective, slices: { length: '5m', target: 99, noData: 'ignore' } };
    expect(said({ bad: 'x_total{code="5"}', total: 'x_total', instanceLabels: ['code'] }, { objective })).toEqual([
      '`sli.events.instanceLabels` is not used while `objective.slices` is there. Remove it.',
    ]);
  });
});

describe('groups', () => {
  const splits = (part: string, labels: string) =>
    `\`sli.events.by\` has ${labels}, by which \`sli.events.${part}\` selects: each group is all good or all bad. Name labels that good and bad events have alike, for example \`region\`.`;

  it.each([
    ['bad events', { bad: 'x_total{code=~"5.."}', total: 'x_total' }, ['region', 'code'], [splits('bad', 'code')]],
    ['good events', { good: 'x_total{ok="1",a="b"}', total: 'x_total' }, ['ok', 'a'], [splits('good', 'ok, a')]],
    ['neither', { bad: 'x_total{region="eu",code="5"}', total: 'x_total{region="eu"}' }, ['region', 'pod'], []],
  ])('that tell %s from the others are told, of slices, too', (_, events, by, messages) => {
    const objective = { ...VALID.objective, slices: { length: '5m', target: 99, noData: 'ignore' } };
    expect(said({ ...events, by })).toEqual(messages);
    expect(said({ ...events, by }, { objective })).toEqual(messages);
  });
});

describe('counted events that are no part of all events', () => {
  it.each([
    [
      'another region',
      { bad: 'x_total{job="a",region="us-east",code="5"}', total: TOTAL },
      '`sli.events.bad` has `region="us-east"`, and `sli.events.total` has `region="eu-west"`: none of the bad events is one of all events. Write the same in both.',
    ],
    [
      'what is left out of all',
      { good: 'x_total{path="/health",code="200"}', total: 'x_total{path!="/health"}' },
      '`sli.events.good` has `path="/health"`, and `sli.events.total` has `path!="/health"`: none of the good events is one of all events. Write the same in both.',
    ],
    [
      'a pattern that is left out of all',
      { bad: 'x_total{code=~"5.."}', total: 'x_total{code!~"5.."}' },
      '`sli.events.bad` has `code=~"5.."`, and `sli.events.total` has `code!~"5.."`: none of the bad events is one of all events. Write the same in both.',
    ],
    [
      'all regions in place of one',
      { bad: 'x_total{job="a",code="5"}', total: TOTAL },
      '`sli.events.bad` lacks `region="eu-west"`, which `sli.events.total` has: it counts events that are none of all events. Add it there, or remove it from `sli.events.total`.',
    ],
    [
      'more of several labels',
      { good: 'x_total{code="200"}', total: 'x_total{job="a",path!~"/health|/ready"}' },
      '`sli.events.good` lacks `job="a",path!~"/health|/ready"`, which `sli.events.total` has: it counts events that are none of all events. Add it there, or remove it from `sli.events.total`.',
    ],
    [
      'all of them, which are bad then',
      { bad: 'x_total{region="eu-west",job="a"}', total: TOTAL },
      '`sli.events.bad` selects the same as `sli.events.total`, so that every event is bad. Add what only bad events have, for example `code=~"5.."`.',
    ],
    [
      'all of them, which are good then',
      { good: 'x_total', total: 'x_total' },
      '`sli.events.good` selects the same as `sli.events.total`, so that every event is good. Add what only good events have, for example `code!~"5.."`.',
    ],
  ])('%s', (_, events, message) => {
    expect(said(events)).toEqual([message]);
  });

  it.each([
    ['a part of them', { bad: 'x_total{job="a",region="eu-west",code=~"5.."}', total: TOTAL }],
    ['a pattern that may hold of them', { bad: 'x_total{code=~"5.."}', total: 'x_total{code!~"4.."}' }],
    ['one value of a pattern', { bad: 'x_total{job="a",code="5"}', total: 'x_total{job=~"a|b"}' }],
    [
      'a pattern round one value, which may be all that it matches',
      { bad: 'x_total{job=~"a",code="5"}', total: 'x_total{job="a"}' },
    ],
    [
      'all where a label has to be there, as it may always be',
      { bad: 'x_total{code="5"}', total: 'x_total{job!="",pod=~".+"}' },
    ],
    ['another metric', { bad: 'errors_total', total: TOTAL }],
    ['any metric', { bad: '{job="a"}', total: '{job="b"}' }],
  ])('%s may be meant', (_, events) => {
    expect(said(events)).toEqual([]);
  });
});
