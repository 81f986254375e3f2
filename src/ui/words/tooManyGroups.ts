import { t } from '@grafana/i18n';
import { MAX_GROUPS } from '../../slo/group';
import { groupThousands } from './numbers';

/** What to do about more groups than rules record. */
export function tooManyGroups(all: number): string {
  return t(
    'words.group.tooMany',
    'This SLO has {{all}} groups. Rules record {{most}}, and none where there are more: narrow its query, or split it by a label with fewer values.',
    { all: groupThousands(all), most: MAX_GROUPS }
  );
}
