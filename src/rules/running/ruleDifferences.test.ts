import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import { compiledRules } from '../compiledRules.fixture';
import { loadedGroups } from './loadedGroups.fixture';
import { ruleDifferences } from './ruleDifferences';

const GROUPS = compiledRules(sloOf(SLIS.bad()));
const WANTED = GROUPS.flatMap(({ rules }) => rules).find((rule) => 'alert' in rule)!;
const RUNNING = loadedGroups(GROUPS)
  .flatMap(({ rules }) => rules)
  .find(({ kind }) => kind === 'alerting')!;

/** What is told of a description that was changed, behind the name of the alert. */
function told(was: string, wanted: string): readonly string[] {
  const rule = { ...WANTED, annotations: { ...WANTED.annotations, description: wanted } };
  const running = { ...RUNNING, annotations: { ...WANTED.annotations, description: was } };
  return ruleDifferences([rule], [running]).map((text) => text.replace('Rule 1, SloBurning (page-1h), ', ''));
}

const described = (over: string, failed = 'failed') =>
  `{{ if match "^[0-9]" (print $value) }}{{ $value | humanizePercentage }} of events ${failed} this month so far, as far as rules recorded them; 0.1 % may fail over the whole ${over}.{{ else }}Nothing is measured any more.{{ end }} The target is 99.9 %.`;

test.each<[string, was: string, wanted: string, text: string]>([
  [
    'ends before the code behind what differs',
    described('month'),
    described('week'),
    'description: “…fail over the whole month.…” → “…fail over the whole week.…”.',
  ],
  [
    'begins behind the code before what differs',
    described('week'),
    described('week').replace('Nothing', 'No event'),
    'description: “…Nothing is measured any mor…” → “…No event is measured any mor…”.',
  ],
  [
    'ends soon behind what differs',
    described('week'),
    described('week', 'went wrong'),
    'description: “… of events failed this month so far, …” → “… of events went wrong this month so far, …”.',
  ],
  [
    'has no code where a text is another one',
    'Old',
    described('week'),
    'description: “Old” → “… of events failed this month so far, as far as rules recorded them; 0.1 % may f…”.',
  ],
  ['has no code in a short text', 'A {{ $value }} b', 'A {{ $value }} c', 'description: “A … b” → “A … c”.'],
  [
    'does not count a letter twice',
    `${'x'.repeat(100)}aa`,
    `${'x'.repeat(100)}aaa`,
    `description: “…${'x'.repeat(18)}aa” → “…${'x'.repeat(18)}aaa”.`,
  ],
  [
    'is not there where only code differs',
    described('week'),
    described('week').replace('^[0-9]', '^[+0-9]'),
    'description has another template.',
  ],
])('an excerpt %s', (_, was, wanted, text) => {
  expect(told(was, wanted)).toEqual([text]);
});
