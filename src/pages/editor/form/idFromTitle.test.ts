import fc from 'fast-check';

import { freeIdFromTitle, idFromTitle } from './idFromTitle';

describe('idFromTitle', () => {
  test.each<[string, string, string]>([
    ['nothing written yet', '', ''],
    ['nothing that an id may hold', '??? ！', ''],
    ['spaces and punctuation', 'Checkout answers, always', 'checkout-answers-always'],
    ['accents', 'Übersicht für Müller', 'ubersicht-fur-muller'],
    ['signs at the ends', '  «Search» under 300 ms! ', 'search-under-300-ms'],
    ['too long, and no sign at the cut', `${'a'.repeat(62)} b`, 'a'.repeat(62)],
  ])('%s', (_, title, id) => {
    expect(idFromTitle(title)).toBe(id);
  });

  it('is empty or an id, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(idFromTitle(title)).toMatch(/^$|^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
      })
    );
  });
});

describe('freeIdFromTitle', () => {
  it('counts on when the id is taken', () => {
    expect(freeIdFromTitle('Checkout', new Set(['checkout', 'checkout-2']))).toBe('checkout-3');
  });

  it('stays within 63 characters with its number', () => {
    const long = 'a'.repeat(63);
    expect(freeIdFromTitle(long, new Set([long]))).toBe(`${'a'.repeat(61)}-2`);
  });
});
