import { DAY, seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { emptyDraft } from '../../../spec/emptyDraft';
import { changesBetween, mergeChoices } from './changes';
import { allChoices, conflictRows, firstChoices } from './conflictChoices';

const base: SloDraft = {
  ...emptyDraft({ window: seconds(30 * DAY) }),
  id: 'checkout',
  title: 'Checkout',
  events: { counted: 'bad', selector: 'failed_total', total: 'all_total', by: '', instanceLabels: '' },
};
const withTarget = (draft: SloDraft, target: string): SloDraft => ({
  ...draft,
  objective: { ...draft.objective, target },
});

describe('changesBetween', () => {
  it('is empty for the same SLO', () => {
    expect(changesBetween(base, { ...base })).toEqual([]);
  });

  it('names fields as the form does, with both texts', () => {
    const after: SloDraft = {
      ...withTarget(base, '99.95'),
      alerting: { page: false, ticket: true },
      labels: [{ name: 'tier', value: '1' }],
      sliKind: 'probe',
      probe: { metric: 'up', by: 'region' },
    };
    expect(changesBetween(base, after).map(({ label, before, after: now }) => [label, before, now])).toEqual([
      ['What is measured', 'bad: failed_total\ntotal: all_total', 'metric: up\nby: region'],
      ['Target', '99.9 %', '99.95 %'],
      ['Page', 'on', 'off'],
      ['Labels', '', 'tier=1'],
    ]);
  });

  it.each<[string, Partial<SloDraft>, Partial<SloDraft>, ReadonlyArray<readonly [string, string, string]>]>([
    [
      'a label that splits the budget',
      {},
      { events: { ...base.events, by: 'region' } },
      [['A budget for each', '', 'region']],
    ],
    [
      'what tells processes apart',
      {},
      { events: { ...base.events, instanceLabels: 'pod' } },
      [['Instance labels', '', 'pod']],
    ],
    [
      'two of them',
      {},
      { events: { ...base.events, selector: 'errors_total', total: 'any_total' } },
      [
        ['Bad events', 'failed_total', 'errors_total'],
        ['All events', 'all_total', 'any_total'],
      ],
    ],
    [
      'what is counted, which the selector is nothing without',
      {},
      { events: { ...base.events, counted: 'good', selector: 'ok_total' } },
      [['What is measured', 'bad: failed_total\ntotal: all_total', 'good: ok_total\ntotal: all_total']],
    ],
    [
      'a histogram',
      {
        sliKind: 'latency',
        latency: { histogram: 'x_seconds', buckets: 'classic', threshold: '300ms', by: '', instanceLabels: '' },
      },
      { latency: { histogram: 'x_seconds', buckets: 'native', threshold: '300ms', by: '', instanceLabels: '' } },
      [['Histogram', 'x_seconds', 'x_seconds (native)']],
    ],
    [
      'a probe',
      { sliKind: 'probe', probe: { metric: 'up', by: 'job' } },
      { probe: { metric: 'up', by: '' } },
      [['A budget for each', 'job', '']],
    ],
    [
      'a limit',
      { sliKind: 'threshold', threshold: { query: 'lag', op: '<=', value: '300' } },
      { threshold: { query: 'lag', op: '<', value: '300' } },
      [['Good while it is', '<= 300', '< 300']],
    ],
    [
      'custom PromQL',
      { sliKind: 'custom', custom: { counted: 'good', expression: 'a', total: 'b' } },
      { custom: { counted: 'good', expression: 'c', total: 'b' } },
      [['Good events', 'a', 'c']],
    ],
  ])('says only the part of what is measured that changed: %s', (_, was, now, expected) => {
    const before = { ...base, ...was };
    const changes = changesBetween(before, { ...before, ...now });
    expect(changes.map((change) => [change.label, change.before, change.after])).toEqual(expected);
    expect(new Set(changes.map(({ name }) => name)).size).toBe(changes.length);
  });

  it('does not report the fields of a kind that is not measured', () => {
    expect(changesBetween(base, { ...base, probe: { metric: 'up', by: '' } })).toEqual([]);
  });

  it('reports keys that no field shows, whatever their order', () => {
    const keys = (...list: ReadonlyArray<{ path: string[]; value: unknown }>) => JSON.stringify(list);
    const before = { ...base, unknownKeys: keys({ path: ['tier'], value: { a: 1, b: 2 } }, { path: ['x'], value: 1 }) };
    const sorted = { ...base, unknownKeys: keys({ path: ['x'], value: 1 }, { path: ['tier'], value: { b: 2, a: 1 } }) };
    expect(changesBetween(before, sorted)).toEqual([]);
    const after = { ...base, unknownKeys: keys({ path: ['objective', 'colour'], value: 'red' }) };
    expect(changesBetween(base, after)).toEqual([
      {
        name: 'unknownKeys',
        label: 'Keys that this version does not know',
        before: '',
        after: 'objective.colour: "red"',
      },
    ]);
  });

  it('reports that a window is no longer the default, though it is as long', () => {
    const inheriting: SloDraft = { ...base, objective: { ...base.objective, inheritedWindow: '30d' } };
    expect(changesBetween(inheriting, base).map(({ before, after }) => [before, after])).toEqual([
      ['30d (default of the settings)', '30d'],
    ]);
  });

  it('reports the slices of a threshold, which are always counted', () => {
    const before: SloDraft = { ...base, sliKind: 'threshold' };
    const after: SloDraft = { ...before, objective: { ...base.objective, sliceLength: '5m' } };
    expect(changesBetween(before, after).map(({ before: was, after: now }) => [was, now])).toEqual([
      ['Time slices of 1m\nno data: ignore', 'Time slices of 5m\nno data: ignore'],
    ]);
  });
});

describe('a conflict', () => {
  const mine = withTarget({ ...base, title: 'Checkout (mine)' }, '99.5');
  const theirs = withTarget({ ...base, team: 'payments' }, '99.99');
  const rows = conflictRows({ base, mine, theirs });

  it('says for each field who changed it', () => {
    expect(rows.map(({ name, mine: ours, theirs: others, changedBy }) => [name, ours, others, changedBy])).toEqual([
      ['title', 'Checkout (mine)', 'Checkout', 'mine'],
      ['objective.target', '99.5 %', '99.99 %', 'both'],
      ['team', '', 'payments', 'theirs'],
    ]);
  });

  it('takes what only one side changed and keeps mine where both did', () => {
    const merged = mergeChoices(mine, theirs, firstChoices(rows));
    expect(merged).toEqual({ ...mine, team: 'payments' });
  });

  it('can take all of theirs', () => {
    expect(mergeChoices(mine, theirs, allChoices(rows, 'theirs'))).toEqual(theirs);
  });

  it('takes over whether the window is inherited, in both directions', () => {
    const inheriting: SloDraft = { ...base, objective: { ...base.objective, inheritedWindow: '30d' } };
    const choices = new Map([['objective.window', 'theirs' as const]]);
    expect(mergeChoices(base, inheriting, choices)).toEqual(inheriting);
    expect(mergeChoices(inheriting, base, choices)).toEqual(base);
  });

  it('shows keys that no field shows, so that theirs is not overwritten unseen', () => {
    const changed = { ...base, unknownKeys: JSON.stringify([{ path: ['policy'], value: 'strict' }]) };
    const [row, ...more] = conflictRows({ base, mine: base, theirs: changed });
    expect([row?.mine, row?.theirs, row?.changedBy, more]).toEqual(['', 'policy: "strict"', 'theirs', []]);
    expect(mergeChoices(base, changed, new Map([['unknownKeys', 'theirs']]))).toEqual(changed);
  });

  it('leaves every choice to the user when the beginning is not known', () => {
    expect(conflictRows({ base: undefined, mine, theirs }).map(({ changedBy }) => changedBy)).toEqual([
      'both',
      'both',
      'both',
    ]);
  });
});
