import { success } from './answers.fixture';
import { decodeRules } from './decodeRules';

describe('rules', () => {
  const rule = { name: 'slo:total_events:rate', type: 'recording', query: 'sum(x)', labels: { slo_id: 'checkout' } };
  const group = { name: 'checkout-events', file: '/etc/prometheus/slos.yaml', interval: 60 };
  const groups = (...rules: unknown[]) => success({ groups: [{ ...group, rules }] });

  it('as they run, with their last evaluation', () => {
    const evaluated = { ...rule, health: 'ok', lastEvaluation: '2026-11-21T14:00:07.5Z', evaluationTime: 0.01 };
    const value = [
      {
        ...group,
        rules: [
          {
            name: 'slo:total_events:rate',
            kind: 'recording',
            query: 'sum(x)',
            labels: { slo_id: 'checkout' },
            duration: 0,
            keepFiringFor: 0,
            health: 'ok',
            lastEvaluation: 1795269607.5,
          },
        ],
      },
    ];
    expect(decodeRules(groups(evaluated))).toEqual({ ok: true, value: { value, warnings: [] } });
  });

  it('the year 1 is no evaluation, and an empty error is none', () => {
    const waiting = { ...rule, health: 'unknown', lastError: '', lastEvaluation: '0001-01-01T00:00:00Z' };
    const answer = decodeRules(groups(waiting));
    const [first] = answer.ok ? (answer.value.value[0]?.rules ?? []) : [];
    expect(first).toMatchObject({ health: 'unknown' });
    expect(first).not.toHaveProperty('lastEvaluation');
    expect(first).not.toHaveProperty('lastError');
  });

  it('warnings of a store that asked several servers', () => {
    expect(decodeRules({ ...success({ groups: [] }), warnings: ['one store did not answer'] })).toEqual({
      ok: true,
      value: { value: [], warnings: ['one store did not answer'] },
    });
  });

  it.each([
    ['a login page', '<html>Sign in</html>'],
    ['another API', success({ resultType: 'vector', result: [] })],
    ['a rule of a kind that there is not', groups({ ...rule, type: 'silencing' })],
  ])('%s is no list of rules', (_, body) => {
    expect(decodeRules(body)).toMatchObject({
      ok: false,
      error: {
        kind: 'undecodable',
        detail: 'The answer is no list of rules. Check that the address is that of a Prometheus-compatible server.',
      },
    });
  });

  it('a refusal that came as a success keeps its words', () => {
    const body = { status: 'error', errorType: 'unavailable', error: 'the ruler is starting' };
    expect(decodeRules(body)).toMatchObject({ error: { kind: 'unavailable', detail: 'the ruler is starting' } });
  });
});
