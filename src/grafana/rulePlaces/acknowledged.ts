import { err, type Result } from '../../slo/result';
import { isRecord } from '../../spec/json';
import { type GatewayError, gatewayError } from '../gatewayError';

/**
 * A change that was answered, but not by the place, was not made: a login page says 200, too, and a ruler may say in the
 * body of a success that it failed. Grafana says `{"status":"success"}`, for a ruler also `{"message":"…"}`.
 */
export function acknowledged(answer: Result<unknown, GatewayError>): Result<unknown, GatewayError> {
  if (!answer.ok) {
    return answer;
  }
  const { value } = answer;
  if (!isRecord(value)) {
    const detail = 'Something else answered in its place, for example a login page.';
    return err(gatewayError('undecodable', detail, { cause: value }));
  }
  return value['status'] === 'error'
    ? err(gatewayError('bad-query', String(value['error']), { cause: value }))
    : answer;
}
