import { consistencyWarnings } from './consistencyWarnings';
import { decodeSlo } from './decodeSlo';

export const VALID = {
  id: 'checkout-availability',
  title: 'Checkout answers without error',
  service: 'checkout',
  sli: { events: { bad: 'errors_total', total: 'requests_total' } },
  objective: { target: 99.9, window: '30d' },
};

/** What decoding it says: its warnings, or why it is refused. */
export function messagesOf(json: unknown): readonly string[] {
  const decoded = decodeSlo(json, undefined, consistencyWarnings);
  return decoded.ok
    ? decoded.value.warnings.map(({ message }) => message)
    : decoded.error.map(({ message }) => message);
}
