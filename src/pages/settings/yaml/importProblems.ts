import { t } from '@grafana/i18n';

import type { Problem } from '../../../slo/problem';
import { LIMITS } from '../../../spec/schema/limits';

/** No character takes more in UTF-8 for each of those that JavaScript counts. */
const MOST_BYTES_PER_CHARACTER = 3;

/** Why a text is too long to be imported; undefined when it is not. */
export function textProblem(text: string): Problem | undefined {
  const limit = LIMITS.yamlCharacters;
  return text.length <= limit
    ? undefined
    : tooLong(
        t('settings.import.tooLong', 'The text is {{length}} characters long; at most {{limit}} are read.', {
          length: text.length,
          limit,
        })
      );
}

/** Why a file need not even be read; undefined when its text may be short enough. */
export function fileProblem({ size }: Pick<File, 'size'>): Problem | undefined {
  const limit = LIMITS.yamlCharacters;
  return size <= limit * MOST_BYTES_PER_CHARACTER
    ? undefined
    : tooLong(
        t('settings.import.tooLarge', 'The file has {{size}} bytes; at most {{limit}} characters are read.', {
          size,
          limit,
        })
      );
}

/** A file that holds no text at all; an empty field is where everybody begins, and no problem. */
export function emptyFile(): Problem {
  return {
    kind: 'undecodable',
    title: t('settings.import.refused', 'This cannot be imported'),
    detail: t('settings.import.empty', 'The file is empty.'),
    remedy: t('settings.import.emptyRemedy', 'Choose a file with a catalogue in it.'),
  };
}

function tooLong(detail: string): Problem {
  return {
    kind: 'too-large',
    title: t('settings.import.refused', 'This cannot be imported'),
    detail,
    remedy: t('settings.import.split', 'Split it into several files and import one after the other.'),
  };
}

export function notLoaded(): Problem {
  return {
    kind: 'unavailable',
    title: t('settings.import.notLoaded', 'The YAML reader could not be loaded'),
    detail: t('settings.import.notLoadedDetail', 'A part of the app did not arrive.'),
    remedy: t('settings.import.notLoadedRemedy', 'Reload the page and try again.'),
  };
}

/** The browser could not read a file: it was moved, or may not be read. */
export function notReadable(thrown: unknown): Problem {
  return {
    kind: 'unavailable',
    title: t('settings.import.refused', 'This cannot be imported'),
    detail: t('settings.import.unreadable', 'The browser could not read the file: {{reason}}', {
      reason: String(thrown),
      interpolation: { escapeValue: false },
    }),
    remedy: t('settings.import.unreadableRemedy', 'Choose it again, or paste its text.'),
  };
}
