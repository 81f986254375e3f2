import { t } from '@grafana/i18n';
import type { InterpolateFunction } from '@grafana/data';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Problem } from '../../slo/problem';
import { err, ok, type Result } from '../../slo/result';
import type { Slo } from '../../slo/slo';

/** More of a reference is not shown; an id is shorter. */
const LONGEST_SHOWN = 100;

/**
 * The id that a reference means on this dashboard: its variables replaced, spaces around it gone. It stands in JSON that
 * anybody may have written: undefined when it is no text.
 */
export function resolveReference(reference: unknown, replaceVariables: InterpolateFunction): string | undefined {
  if (reference === undefined || reference === null) {
    return '';
  }
  return typeof reference === 'string' ? replaceVariables(reference).trim() : undefined;
}

/** A reference that is no text names nothing. */
export function notAReference(): Problem {
  return {
    kind: 'not-found',
    title: t('panel.reference.title', 'SLO not found'),
    detail: t('panel.reference.noText', 'The option “sloId” of the panel is not a text.'),
    remedy: t('panel.empty.remedy', 'Choose an SLO in the options of the panel.'),
  };
}

/** The SLO with this id, or why there is none, with a remedy. */
export function findSlo(id: string, { catalogue, issues }: StoredCatalogue): Result<Slo, Problem> {
  const slo = catalogue.slos.find((one) => one.id === id);
  if (slo !== undefined) {
    return ok(slo);
  }
  const title = t('panel.reference.title', 'SLO not found');
  const values = { id: shown(id), interpolation: { escapeValue: false } };
  if (/[{},|$]/.test(id)) {
    return err({
      kind: 'not-found',
      title,
      detail: t('panel.reference.many', '“{{id}}” does not name exactly one SLO.', values),
      remedy: t(
        'panel.reference.manyRemedy',
        'Give the dashboard variable one value. To see several SLOs, repeat the panel for each value of the variable.'
      ),
    });
  }
  const detail =
    issues.length === 0
      ? t('panel.reference.unknown', 'There is no SLO with the id “{{id}}”.', values)
      : t(
          'panel.reference.unreadable',
          'There is no readable SLO with the id “{{id}}”: some stored SLOs cannot be read.',
          values
        );
  const remedy = t(
    'panel.reference.remedy',
    'Choose another SLO in the options of the panel, or open Headroom to see what is stored.'
  );
  return err({ kind: 'not-found', title, detail, remedy });
}

function shown(id: string): string {
  return id.length > LONGEST_SHOWN ? `${id.slice(0, LONGEST_SHOWN)}…` : id;
}
