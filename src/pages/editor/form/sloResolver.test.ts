import { fieldName, toFieldErrors } from './sloResolver';

const issue = (path: ReadonlyArray<string | number>, message: string) => ({ path, code: 'wrong', message });

describe('toFieldErrors', () => {
  test.each([
    ['no issue', [], {}],
    [
      'a field in a group',
      [issue(['objective', 'target'], 'The target is missing.')],
      { objective: { target: { type: 'wrong', message: 'The target is missing.' } } },
    ],
    [
      'fields of one group',
      [issue(['events', 'selector'], 'A'), issue(['events', 'total'], 'B')],
      { events: { selector: { type: 'wrong', message: 'A' }, total: { type: 'wrong', message: 'B' } } },
    ],
    [
      'a row of a list',
      [issue(['labels', 1, 'name'], 'A')],
      { labels: { 1: { name: { type: 'wrong', message: 'A' } } } },
    ],
    [
      'two issues of one field: the first is shown',
      [issue(['title'], 'A'), issue(['title'], 'B')],
      { title: { type: 'wrong', message: 'A' } },
    ],
    [
      'code in a sentence stands without its marks',
      [issue(['title'], '`title` is empty, for example `Checkout`.')],
      { title: { type: 'wrong', message: 'title is empty, for example Checkout.' } },
    ],
    ['an issue of no field', [issue([], 'A')], { root: { type: 'wrong', message: 'A' } }],
    [
      'an issue inside of a field that has one already',
      [issue(['labels'], 'A'), issue(['labels', 0, 'name'], 'B')],
      { labels: { type: 'wrong', message: 'A' } },
    ],
  ])('%s', (_, issues, errors) => {
    expect(toFieldErrors(issues)).toEqual(errors);
  });
});

it('names fields as the form does', () => {
  expect(fieldName(issue(['labels', 0, 'name'], ''))).toBe('labels.0.name');
});
