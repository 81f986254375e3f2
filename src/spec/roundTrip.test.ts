import fc from 'fast-check';
import { DAY, seconds } from '../slo/units';
import { arbitraryCatalogue, arbitrarySlo, inheriting } from './arbitrarySlo.fixture';
import { decodeCatalogue } from './decodeCatalogue';
import { decodeDocuments } from './decodeDocuments';
import { decodeSlo } from './decodeSlo';
import { draftFromSlo } from './draftFromSlo';
import { encodeCatalogue } from './encodeCatalogue';
import { encodeSlo } from './encodeSlo';
import { sloFromDraft } from './sloFromDraft';
import { parseYaml, printYaml } from './yamlText';

/** What a store does to a document: it becomes text and is read again. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('what is written is read again', () => {
  test('an SLO through its document', () => {
    fc.assert(
      fc.property(arbitrarySlo, (slo) => {
        const decoded = decodeSlo(throughJson(encodeSlo(slo)));
        expect(decoded).toMatchObject({ ok: true });
        expect(decoded.ok && decoded.value.slo).toEqual(slo);
      }),
      { numRuns: 300 }
    );
  });

  test('an SLO through the draft of the form', () => {
    fc.assert(
      fc.property(arbitrarySlo, (slo) => {
        expect(sloFromDraft(draftFromSlo(slo))).toEqual({ ok: true, value: slo });
      }),
      { numRuns: 300 }
    );
  });

  test('an SLO that inherits its window stays so through document and form, whatever the default is', () => {
    fc.assert(
      fc.property(arbitrarySlo, fc.integer({ min: 1, max: 90 }), (named, days) => {
        const window = seconds(days * DAY);
        const slo = inheriting(named, window);
        const document = encodeSlo(slo);
        expect(document.objective).not.toHaveProperty('window');
        const decoded = decodeSlo(throughJson(document), { window });
        expect(decoded.ok && decoded.value.slo).toEqual(slo);
        expect(sloFromDraft(draftFromSlo(slo))).toEqual({ ok: true, value: slo });
      })
    );
  });

  test('a catalogue through JSON, with nothing to complain about but unknown keys and warnings', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const decoded = decodeCatalogue(throughJson(encodeCatalogue(catalogue)));
        expect(decoded).toMatchObject({ ok: true, value: { undecodable: [], version: 1, newerVersion: false } });
        expect(decoded.ok && decoded.value.catalogue).toEqual(catalogue);
      })
    );
  });

  test('a catalogue through YAML', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const parsed = parseYaml(printYaml(encodeCatalogue(catalogue)));
        const decoded = parsed.ok ? decodeDocuments(parsed.value.map(({ value }) => value)) : parsed;
        expect(decoded.ok && decoded.value.catalogue).toEqual(catalogue);
      })
    );
  });
});

describe('no input throws', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  });

  test.each([
    ['an SLO from anything', anything, decodeSlo],
    ['an SLO from any JSON', fc.jsonValue(), decodeSlo],
    ['a catalogue from anything', anything, decodeCatalogue],
    ['a catalogue from any JSON', fc.jsonValue(), decodeCatalogue],
    [
      'a catalogue with any entries',
      fc.record({ slos: fc.array(anything), teams: anything, defaults: anything }),
      decodeCatalogue,
    ],
    [
      'an SLO of which any field is anything',
      fc
        .tuple(
          arbitrarySlo,
          fc.constantFrom('id', 'title', 'sli', 'objective', 'labels', 'links', 'alerting', 'sla', 'reviewBy'),
          anything
        )
        .map(([slo, key, value]) => ({ ...encodeSlo(slo), [key]: value })),
      decodeSlo,
    ],
  ])('%s', (_sentence, arbitrary, decode: (json: unknown) => unknown) => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<unknown>, (json) => {
        expect(decode(json)).toHaveProperty('ok');
      }),
      { numRuns: 500 }
    );
  });

  test('YAML from any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'&*!|>[]{}:-?,#%@`\'" \n\tab$<') })),
        (text) => {
          expect(parseYaml(text)).toHaveProperty('ok');
        }
      ),
      { numRuns: 1000 }
    );
  });
});
