import { t } from '@grafana/i18n';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Problem } from '../../slo/problem';
import { usePermissions } from '../usePermissions';
import { readOnlyProblem } from './saveProblem';

/** Why nothing can be saved by this user into this catalogue; undefined when it can. */
export function useReadOnlyReason({ readOnly }: StoredCatalogue): Problem | undefined {
  const { canWrite } = usePermissions();
  if (readOnly) {
    return readOnlyProblem(readOnly);
  }
  return canWrite
    ? undefined
    : {
        kind: 'forbidden',
        title: t('problem.readOnly.title', 'You can look at this, but not save it'),
        detail: t(
          'problem.readOnly.detail',
          'Saving needs the permission “plugins:write” on Headroom, which Editors and Admins have.'
        ),
        remedy: t('problem.readOnly.remedy', 'Ask an administrator for it, or hand them the YAML.'),
      };
}
