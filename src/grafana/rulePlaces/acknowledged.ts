import * as v from 'valibot';
import { err, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { verdictOf } from '../transport/toGatewayError';

/** Grafana says `{"status":"success"}`, for a ruler also `{"message":"…"}`. */
const ANSWER = v.looseObject({});

/**
 * A change that was answered, but not by the place, was not made: a login page says 200, too, and a ruler may say in the
 * body of a success that it failed.
 */
export function acknowledged(answer: Result<unknown, GatewayError>): Result<unknown, GatewayError> {
  if (!answer.ok) {
    return answer;
  }
  if (!v.is(ANSWER, answer.value) || Array.isArray(answer.value)) {
    const detail = 'Something else answered in its place, for example a login page.';
    return err(gatewayError('undecodable', detail, { cause: answer.value }));
  }
  const refusal = verdictOf(answer.value);
  return refusal === undefined ? answer : err(refusal);
}
