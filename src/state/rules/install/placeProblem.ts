import { t } from '@grafana/i18n';
import type { GatewayError } from '../../../grafana/gatewayError';
import type { Closed } from '../../../grafana/rulePlaces/rulePlace';
import { isUnknownDataSource } from '../../../grafana/prometheus/route';
import type { PlaceKind } from '../../../rules/install/places';

/** Why a place is not offered, where that is known without asking. */
export function closedReason(kind: PlaceKind, closed: Closed): string {
  switch (closed) {
    case 'forbidden':
      return kind === 'grafana'
        ? t(
            'rules.place.grafana.forbidden',
            'you may not. It needs the permissions “alert.rules:create”, “alert.rules:delete” and “alert.provisioning.provenance:write”, which Editors have; ask an administrator.'
          )
        : t(
            'rules.place.ruler.forbidden',
            'you may not. It needs the permission “alert.rules.external:write”, which Editors have; ask an administrator.'
          );
    case 'no-recording':
      return t(
        'rules.place.noRecording',
        'recording rules are off in this Grafana. An administrator turns them on with “enabled = true” below [recording_rules].'
      );
    case 'type':
      return kind === 'grafana'
        ? t('rules.place.grafana.type', 'Grafana records into data sources of the type Prometheus only.')
        : t('rules.place.ruler.type', 'Grafana reaches no ruler behind data sources of this type.');
    case 'switched-off':
      return kind === 'grafana'
        ? t(
            'rules.place.grafana.off',
            'the settings of the data source do not allow it as a target of recording rules.'
          )
        : t('rules.place.ruler.off', 'the settings of the data source do not let its alerts be managed from Grafana.');
  }
}

/** Why a place is not offered, by what it answered. */
export function unreadReason(kind: PlaceKind, error: GatewayError): string {
  const { detail } = error;
  const words = { detail, interpolation: { escapeValue: false } };
  if (error.kind === 'forbidden') {
    return t('rules.place.refused', 'Grafana did not let you read what is there: {{detail}}', words);
  }
  if (error.kind === 'not-found' && !isUnknownDataSource(error)) {
    return kind === 'grafana'
      ? t('rules.place.grafana.absent', 'this Grafana has no import of Prometheus rules: {{detail}}', words)
      : t(
          'rules.place.ruler.absent',
          'there is no ruler of Mimir or Cortex behind this data source. It answered: {{detail}}',
          words
        );
  }
  return t('rules.place.unread', 'what is there could not be read. “Read again” asks anew. {{detail}}', words);
}

/** What to do about a group that was not written or removed. */
export function stepRemedy(kind: GatewayError['kind']): string {
  switch (kind) {
    case 'forbidden':
      return t('rules.step.forbidden', 'Ask an administrator for the permission, then press Install to go on.');
    case 'bad-query':
    case 'too-large':
    case 'conflict':
      return t('rules.step.refused', 'Mend what the sentence names, then press Install to go on.');
    default:
      return t('rules.step.passing', 'Press Install to go on when it answers again.');
  }
}
