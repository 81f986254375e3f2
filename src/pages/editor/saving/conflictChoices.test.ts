import { DAY, seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { emptyDraft } from '../../../spec/emptyDraft';
import { changesBetween, mergeChoices } from './changes';
import { allChoices, conflictRows, firstChoices } from './conflictChoices';

const base: SloDraft = {
  ...emptyDraft({ window: seconds(30 * DAY) }),
  id: 'checkout',
  title: 'Checkout',
  events: { counted: 'bad', selector: 'failed_total', total: 'all_total', by: '' },
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

  it('does not report the fields of a kind that is not measured', () => {
    expect(changesBetween(base, { ...base, probe: { metric: 'up', by: '' } })).toEqual([]);
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

  it('leaves every choice to the user when the beginning is not known', () => {
    expect(conflictRows({ base: undefined, mine, theirs }).map(({ changedBy }) => changedBy)).toEqual([
      'both',
      'both',
      'both',
    ]);
  });
});
