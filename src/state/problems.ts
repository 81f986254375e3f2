import { t } from '@grafana/i18n';
import type { GatewayError, GatewayErrorKind } from '../grafana/gatewayError';
import type { Problem } from '../slo/problem';

/** Words of what only some pages ask for; they are loaded with these pages. */
export interface OwnWords {
  readonly title: () => string;
  /** In place of all other words; undefined where these fit. */
  readonly instead?: (error: GatewayError) => Problem | undefined;
  /** Undefined where it is the same as for every query. */
  readonly remedy?: (kind: GatewayErrorKind) => string | undefined;
}

/** What was asked for when it went wrong; it gives the title and decides what can be done. */
export type ProblemSubject = 'catalogue' | 'save' | 'numbers' | OwnWords;

/** Words for the screen: what could not be done, what came back in the server's words, and what to do now. */
export function toProblem(error: GatewayError, subject: ProblemSubject): Problem {
  const instead = typeof subject === 'object' ? subject.instead?.(error) : undefined;
  const { kind, detail } = error;
  return instead ?? { kind, title: titleOf(subject), detail, remedy: remedyOf(error, subject) };
}

function titleOf(subject: ProblemSubject): string {
  switch (subject) {
    case 'catalogue':
      return t('problem.title.catalogue', 'Could not read the SLOs');
    case 'save':
      return t('problem.title.save', 'Could not save');
    case 'numbers':
      return t('problem.title.numbers', 'Could not read the numbers');
    default:
      return subject.title();
  }
}

const TOO_MANY_REQUESTS = 429;

function remedyOf({ kind, status, part }: GatewayError, subject: ProblemSubject): string {
  if (status === TOO_MANY_REQUESTS) {
    return t(
      'problem.remedy.too-many-requests',
      'Too many requests arrive there. Wait a minute and try again; if it happens often, ask an administrator to raise the limit.'
    );
  }
  if (part) {
    return t('problem.remedy.exclusions', 'Fewer exclusions in its window help, too: write one in place of several.');
  }
  if (kind === 'forbidden') {
    return permissionRemedy(subject);
  }
  if (subject === 'catalogue' || subject === 'save') {
    return settingsRemedy(kind);
  }
  const own = typeof subject === 'object' ? subject.remedy?.(kind) : undefined;
  return own ?? dataSourceRemedy(kind);
}

type OtherKind = Exclude<GatewayErrorKind, 'forbidden'>;

function settingsRemedy(kind: OtherKind): string {
  switch (kind) {
    case 'not-found':
      return t(
        'problem.remedy.not-found.app',
        'Check that the Headroom app is installed and enabled in this organization.'
      );
    case 'conflict':
      return t(
        'problem.remedy.conflict',
        'Others saved at the same time. Reload the page to see what is stored, and save again.'
      );
    case 'too-large':
      return t(
        'problem.remedy.too-large.app',
        'Split the catalogue, or ask an administrator to raise the limit for requests.'
      );
    case 'unavailable':
      return t('problem.remedy.unavailable.app', 'Check that Grafana is running and that you are connected.');
    case 'undecodable':
      return t(
        'problem.remedy.undecodable.app',
        'Reload the page, and sign in where Grafana asks for it. If it happens again, ask an administrator to look at the settings of the app.'
      );
    case 'bad-query':
    case 'timeout':
    case 'cancelled':
      return t('problem.remedy.again', 'Reload the page and try again.');
  }
}

function dataSourceRemedy(kind: OtherKind): string {
  switch (kind) {
    case 'bad-query':
      return t('problem.remedy.bad-query', 'Open the SLO in the editor and correct its query.');
    case 'not-found':
      return t(
        'problem.remedy.not-found',
        'The data source may have been deleted. Choose another one in the SLO or in the settings of the app.'
      );
    case 'timeout':
      return t(
        'problem.remedy.timeout',
        'Try again in a minute. If it happens often, install the rules of the SLO, narrow its selectors or shorten its window.'
      );
    case 'too-large':
      return t(
        'problem.remedy.too-large',
        'Install the rules of the SLO, narrow its selectors or shorten its window, or ask an administrator to raise the query limits of the data source.'
      );
    case 'unavailable':
      return t('problem.remedy.unavailable', 'Check that the data source is running and that Grafana can reach it.');
    case 'undecodable':
      return t(
        'problem.remedy.undecodable',
        'Check the address in the settings of the data source: something else answered in its place, for example a login page.'
      );
    case 'conflict':
    case 'cancelled':
      return t('problem.remedy.again', 'Reload the page and try again.');
  }
}

function permissionRemedy(subject: ProblemSubject): string {
  switch (subject) {
    case 'catalogue':
      return t(
        'problem.remedy.forbidden.catalogue',
        'Sign in, or ask an administrator for the permission “plugins.app:access” on Headroom.'
      );
    case 'save':
      return t(
        'problem.remedy.forbidden.save',
        'Sign in again in another tab if your session has ended, or ask an administrator for the permission “plugins:write” on Headroom.'
      );
    default:
      return t(
        'problem.remedy.forbidden',
        'Sign in, or ask an administrator for the permission “datasources:query” and for valid credentials of this data source.'
      );
  }
}

/** No data source can be named for an SLO. */
export function noDataSourceProblem(): Problem {
  return {
    kind: 'not-found',
    title: t('problem.no-data-source.title', 'No data source'),
    detail: t(
      'problem.no-data-source.detail',
      'The SLO names no data source, and Grafana has none that speaks to Prometheus.'
    ),
    remedy: t(
      'problem.no-data-source.remedy',
      'Add a Prometheus data source in Grafana, or ask an administrator for access to one.'
    ),
  };
}

/** The data source of an SLO is not among those that this user may query. */
export function unknownDataSourceProblem(uid: string): Problem {
  return {
    kind: 'not-found',
    title: t('problem.unknown-data-source.title', 'Data source not found'),
    detail: t(
      'problem.unknown-data-source.detail',
      'There is no Prometheus data source with the uid “{{uid}}”, or you may not see it.',
      { uid, interpolation: { escapeValue: false } }
    ),
    remedy: t(
      'problem.unknown-data-source.remedy',
      'Choose another data source in the SLO, or ask an administrator for access to this one.'
    ),
  };
}
