import { instant, seconds } from '../../slo/units';
import { matrix, success, vector } from './answers.fixture';
import { decodeInstant, decodeRange } from './decodeAnswer';

describe('answers about another time', () => {
  const now = 1_795_255_200;
  const at = (time: number) => vector({ metric: {}, value: [now, '1'] }, { metric: { a: 'b' }, value: [time, '1'] });
  const rangeTo = (time: number) => matrix({ metric: {}, values: [[now, '1']] }, { metric: {}, values: [[time, '1']] });
  const cause = 'A cache or a wrong clock between Grafana and the data source may be the cause.';

  test.each<[string, number, string]>([
    ['a year before', now - 365 * 86_400, '2025-11-21T10:00:00Z'],
    ['a day after', now + 86_400, '2026-11-22T10:00:00Z'],
    ['more than a minute after', now + 61, '2026-11-21T10:01:01Z'],
    ['the beginning of time', 0, '1970-01-01T00:00:00Z'],
    ['milliseconds for seconds', now * 1000, '+058859-05-16T16:00:00Z'],
    ['further than dates reach', 1e13, 'second 10000000000000'],
  ])('%s are not believed', (_, time, written) => {
    const detail = `The answer is about ${written}, and 2026-11-21T10:00:00Z was asked for. ${cause}`;
    expect(decodeInstant(at(time), instant(now))).toEqual({ ok: false, error: { kind: 'undecodable', detail } });
    const scalar = success({ resultType: 'scalar', result: [time, '1'] });
    expect(decodeInstant(scalar, instant(now))).toEqual({ ok: false, error: { kind: 'undecodable', detail } });
  });

  test.each([now - 365 * 86_400, now + 301])('a range with a point at %d is not believed', (time) => {
    const asked = { start: instant(now - 3600), end: instant(now), step: seconds(300) };
    expect(decodeRange(rangeTo(time), asked)).toMatchObject({
      error: { kind: 'undecodable', detail: expect.stringContaining('2026-11-21T09:00:00Z to 2026-11-21T10:00:00Z') },
    });
  });

  test.each([-60, 0, 0.5, 60])('%d s beside what was asked for is the same time', (offset) => {
    expect(decodeInstant(at(now + offset), instant(now))).toMatchObject({ ok: true });
  });

  it('a range that a store aligned to its step is what was asked for', () => {
    const asked = { start: instant(now - 3600), end: instant(now), step: seconds(300) };
    expect(decodeRange(rangeTo(now - 3900), asked)).toMatchObject({ ok: true });
    expect(decodeRange(rangeTo(now + 300), asked)).toMatchObject({ ok: true });
  });
});
