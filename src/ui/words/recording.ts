import { t } from '@grafana/i18n';
import type { Recording } from '../../slo/recording';
import { formatCoverage } from './coverage';
import { formatDuration } from './times';

/** What a reader has to know of the rules of an SLO; a warning where they do not do what they are there for. */
export interface RecordingNote {
  readonly severity: 'info' | 'warning';
  readonly text: string;
}

/** Undefined where there are no rules, or where they cover the window: then there is nothing to explain. */
export function recordingNote(recording: Recording): RecordingNote | undefined {
  switch (recording.kind) {
    case 'none':
    case 'covers':
    case 'unknown':
      return undefined;
    case 'partial': {
      const coverage = formatCoverage(recording.covered, recording.window);
      return {
        severity: 'info',
        text: recording.ofPeriod
          ? t(
              'words.recording.partial.period',
              'Rules have recorded {{coverage}} of this period; computed from raw data until the next one begins.',
              { coverage }
            )
          : t('words.recording.partial', 'Rules have recorded {{coverage}}; computed from raw data until then.', {
              coverage,
            }),
      };
    }
    case 'begun':
      return { severity: 'info', text: begunText(recording) };
    case 'stopped':
    case 'outdated':
    case 'silent':
    case 'doubled':
      return { severity: 'warning', text: troubleText(recording) };
  }
}

function begunText({ window, ofPeriod }: Extract<Recording, { readonly kind: 'begun' }>): string {
  return ofPeriod
    ? t(
        'words.recording.begun.period',
        'Rules began to record a few minutes ago. Until the next period begins, numbers are computed from raw data.'
      )
    : t(
        'words.recording.begun',
        'Rules began to record a few minutes ago. Until they cover {{window}}, numbers are computed from raw data.',
        { window: formatDuration(window) }
      );
}

type Trouble = Extract<Recording, { readonly kind: 'stopped' | 'outdated' | 'silent' | 'doubled' }>;

function troubleText(recording: Trouble): string {
  switch (recording.kind) {
    case 'stopped':
      return t(
        'words.recording.stopped',
        'The rules of this SLO have stopped recording; computed from raw data. Its alerts are not evaluated either: check that its rules are still loaded.'
      );
    case 'outdated':
      return t(
        'words.recording.outdated',
        'The rules that run and their alerts count the events of another version of this SLO; computed from raw data. Install its rules again; this is seen within ten minutes.'
      );
    case 'silent':
      return t(
        'words.recording.silent',
        'The rules of this SLO have recorded no events in the last minutes; computed from raw data. Check that they are evaluated.'
      );
    case 'doubled':
      return recording.labels.length === 0
        ? t(
            'words.recording.doubled',
            'The rules of this SLO run more than once, so their sums would count events twice; computed from raw data. Load them once.'
          )
        : t(
            'words.recording.doubled.labels',
            'Several series carry the id of this SLO and differ in {{labels}}, so their sums would count events twice; computed from raw data. Let one server evaluate its rules, or deduplicate its replicas.',
            { labels: recording.labels.join(', '), interpolation: { escapeValue: false } }
          );
  }
}
