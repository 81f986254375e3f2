import { t } from '@grafana/i18n';
import type { OngoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import { formatSince, type ReaderClock } from './instants';
import { type StatusFacts, statusSentence } from './sentences';

/** "Maintenance until 03:00 (Europe/Berlin)", on the clocks of the reader. */
export function maintenanceText({ until }: OngoingExclusion, clock: ReaderClock): string {
  if (until === undefined) {
    return t('words.maintenance.endless', 'Maintenance for more than a year');
  }
  const zone = zoneName(clock.timeZone);
  const values = { time: formatSince(until, clock), zone, interpolation: { escapeValue: false } };
  return zone === undefined
    ? t('words.maintenance.until', 'Maintenance until {{time}}', values)
    : t('words.maintenance.untilZone', 'Maintenance until {{time}} ({{zone}})', values);
}

/** "Maintenance until 03:00 (Europe/Berlin): Updates of the edge servers." */
export function maintenanceSentence(ongoing: OngoingExclusion, clock: ReaderClock): string {
  const values = { when: maintenanceText(ongoing, clock), what: ongoing.titles.join(', ') };
  return t('words.maintenance.what', '{{when}}: {{what}}.', { ...values, interpolation: { escapeValue: false } });
}

/** What a maintenance means for everything that is shown of its SLO: nobody knows whether the service works meanwhile. */
export function notCountedText(): string {
  return t(
    'words.maintenance.notCounted',
    'Not counted: state and numbers do not say how the service is now, nor do alerts of rules that know of this maintenance.'
  );
}

/** The sentence about a state; that nothing was counted in a maintenance does not say that nothing came. */
export function sentenceInMaintenance(facts: StatusFacts, clock: ReaderClock): string {
  return facts.state === 'healthy' && facts.burnRate === undefined
    ? t('words.maintenance.healthyQuiet', 'Within budget. Nothing of the last hour was counted.')
    : statusSentence(facts, clock);
}

/** The IANA name, also where Grafana says `browser`; undefined for one that does not exist, of which instants say UTC. */
function zoneName(timeZone: string): string | undefined {
  const name = timeZone === '' || timeZone === 'browser' ? undefined : timeZone;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
