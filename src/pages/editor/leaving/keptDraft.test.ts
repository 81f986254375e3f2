import { DAY, seconds } from '../../../slo/units';
import { emptyDraft } from '../../../spec/emptyDraft';
import { forgetDraft, keepDraft, readKeptDraft, tabStorage } from './keptDraft';

const blank = emptyDraft({ window: seconds(30 * DAY) });
const draft = { ...blank, title: 'Checkout', labels: [{ name: 'tier', value: '1' }] };
const KEY = 'headroom-slo-app.draft.edit.checkout';

beforeEach(() => sessionStorage.clear());

test.each<[string, string]>([
  ['not JSON', '{'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['another version', JSON.stringify({ version: 0, draft, keptAt: 1 })],
  ['without its time', JSON.stringify({ version: 1, draft })],
  ['a field missing', JSON.stringify({ version: 1, keptAt: 1, draft: { ...draft, title: undefined } })],
  ['a number for a text', JSON.stringify({ version: 1, keptAt: 1, draft: { ...draft, title: 3 } })],
  ['a list for a group', JSON.stringify({ version: 1, keptAt: 1, draft: { ...draft, objective: [] } })],
  ['rows that are none', JSON.stringify({ version: 1, keptAt: 1, draft: { ...draft, links: [null] } })],
  ['rows of other values', JSON.stringify({ version: 1, keptAt: 1, draft: { ...draft, labels: [{ name: 1 }] } })],
])('an entry that is %s is no draft', (_, text) => {
  sessionStorage.setItem(KEY, text);
  expect(readKeptDraft(sessionStorage, 'edit.checkout', blank)).toBeUndefined();
});

it('says so when the browser has no room', () => {
  const full = {
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepDraft(full, 'new', { draft, keptAt: 1 })).toBe(false);
});

it('gives back what was kept, until it is forgotten', () => {
  expect(keepDraft(sessionStorage, 'edit.checkout', { draft, keptAt: 1_800_000_000_000 })).toBe(true);
  expect(readKeptDraft(sessionStorage, 'edit.checkout', blank)).toEqual({ draft, keptAt: 1_800_000_000_000 });
  expect(readKeptDraft(sessionStorage, 'edit.search', blank)).toBeUndefined();
  forgetDraft(sessionStorage, 'edit.checkout');
  expect(readKeptDraft(sessionStorage, 'edit.checkout', blank)).toBeUndefined();
});

it('keeps nothing, and breaks nothing, where the browser forbids sites to keep data', () => {
  const denied = jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const storage = tabStorage();
  denied.mockRestore();
  expect(keepDraft(storage, 'new', { draft, keptAt: 1 })).toBe(false);
  expect(readKeptDraft(storage, 'new', blank)).toBeUndefined();
  expect(() => forgetDraft(storage, 'new')).not.toThrow();
});
