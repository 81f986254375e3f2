import { t } from '@grafana/i18n';
import type { SaveFailure } from '../../grafana/catalogue/saveOutcome';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Problem } from '../../slo/problem';
import { toProblem } from '../problems';
import type { SaveProblem } from './saveResult';

/** A save that failed, in words for the screen. */
export function saveProblem(failure: SaveFailure): SaveProblem {
  switch (failure.kind) {
    case 'gateway':
      return { kind: 'problem', problem: gatewayProblem(failure) };
    case 'conflict':
      return { kind: 'conflict', problem: conflictProblem(), conflicts: failure.conflicts, current: failure.current };
    case 'read-only':
      return { kind: 'problem', problem: readOnlyProblem(failure.reason) };
    case 'too-large':
      return { kind: 'problem', problem: tooLargeProblem(failure.bytes, failure.limit) };
    case 'invalid':
      return { kind: 'problem', problem: invalidProblem(failure.issues.map(({ message }) => message)) };
  }
}

function gatewayProblem({ error, written }: Extract<SaveFailure, { kind: 'gateway' }>): Problem {
  const problem = toProblem(error, 'save');
  return written === 'no'
    ? problem
    : {
        ...problem,
        title: t('problem.save.unknown.title', 'It is not certain that this was saved'),
        remedy: t('problem.save.unknown.remedy', 'Reload the page to see what is stored before you save again.'),
      };
}

function conflictProblem(): Problem {
  return {
    kind: 'conflict',
    title: t('problem.save.conflict.title', 'Somebody else changed the same thing'),
    detail: t(
      'problem.save.conflict.detail',
      'It was saved in the meantime with other values. Nothing of yours was stored.'
    ),
    remedy: t('problem.save.conflict.remedy', 'Look at both versions and choose.'),
  };
}

/** A problem of a save for a view that cannot show two versions side by side. */
export function withoutVersions({ kind, problem }: SaveProblem): Problem {
  return kind === 'conflict'
    ? {
        ...problem,
        remedy: t('problem.save.conflict.reload', 'Reload the page to see what is stored now, and decide again.'),
      }
    : problem;
}

/** Why nothing can be saved, for a view that is read-only from the start, too. */
export function readOnlyProblem(reason: NonNullable<StoredCatalogue['readOnly']>): Problem {
  const title = t('problem.save.read-only.title', 'The catalogue is read-only');
  return reason === 'provisioned'
    ? {
        kind: 'forbidden',
        title,
        detail: t(
          'problem.save.provisioned.detail',
          'It comes from a provisioning file, which replaces it at every start of Grafana.'
        ),
        remedy: t('problem.save.provisioned.remedy', 'Copy the SLO as YAML and change the file.'),
      }
    : {
        kind: 'forbidden',
        title,
        detail: t('problem.save.newer.detail', 'It was written by a newer version of Headroom.'),
        remedy: t('problem.save.newer.remedy', 'Ask an administrator to update the app.'),
      };
}

function tooLargeProblem(bytes: number, limit: number): Problem {
  return {
    kind: 'too-large',
    title: t('problem.save.too-large.title', 'The catalogue is too large to be stored'),
    detail: t('problem.save.too-large.detail', 'It has {{bytes}} bytes and may have {{limit}}. Nothing was stored.', {
      bytes,
      limit,
    }),
    remedy: t('problem.save.too-large.remedy', 'Delete SLOs that nobody needs, or shorten descriptions.'),
  };
}

function invalidProblem(messages: readonly string[]): Problem {
  return {
    kind: 'undecodable',
    title: t('problem.save.invalid.title', 'This could not be stored as it is'),
    detail: messages.join(' '),
    remedy: t('problem.save.invalid.remedy', 'Correct it and save again. Nothing was stored.'),
  };
}
