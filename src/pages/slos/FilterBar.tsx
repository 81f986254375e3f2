import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Input, MultiCombobox, useStyles2 } from '@grafana/ui';
import React, { memo } from 'react';
import type { Team } from '../../slo/catalogue';
import type { Slo } from '../../slo/slo';
import type { ListFilters } from '../../state/url/listFilters';
import { teamTitle } from '../teamTitle';
import { labelsOf } from './listRow';

interface Props {
  readonly slos: readonly Slo[];
  readonly teams: readonly Team[];
  readonly filters: ListFilters;
  readonly onChange: (changed: Partial<ListFilters>) => void;
}

/** id of the search field, for the `/` key. */
export const SEARCH_ID = 'headroom-search';

/** Search and filters; they live in the address, so a link shows what its sender saw. */
export const FilterBar = memo(function FilterBar({ slos, teams, filters, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const services = distinct(slos.map(({ service }) => service));
  const labels = distinct(slos.flatMap(labelsOf));
  return (
    <div className={styles.bar} role="search">
      <Input
        id={SEARCH_ID}
        type="search"
        className={styles.search}
        placeholder={t('list.search.placeholder', 'Search')}
        aria-label={t('list.search.label', 'Search SLOs by title, service, team or label')}
        value={filters.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <Choice
        label={t('list.filter.team', 'Team')}
        values={distinct(slos.map(({ team }) => team))}
        chosen={filters.teams}
        nameOf={(id) => teamTitle(id, teams)}
        onChange={(chosen) => onChange({ teams: chosen })}
      />
      <Choice
        label={t('list.filter.service', 'Service')}
        values={services}
        chosen={filters.services}
        onChange={(chosen) => onChange({ services: chosen })}
      />
      {labels.length > 0 && (
        <Choice
          label={t('list.filter.label', 'Label')}
          values={labels}
          chosen={filters.labels}
          onChange={(chosen) => onChange({ labels: chosen })}
        />
      )}
    </div>
  );
});

interface ChoiceProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  /** What people call a value, where that is not the value itself. */
  readonly nameOf?: (value: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choice({ label, values, chosen, nameOf = (value) => value, onChange }: ChoiceProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.choice}>
      <MultiCombobox
        aria-label={label}
        placeholder={label}
        options={distinct([...values, ...chosen]).map((value) => ({ value, label: nameOf(value) }))}
        value={[...chosen]}
        onChange={(options) => onChange(options.map(({ value }) => value))}
        isClearable
      />
    </div>
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].sort((a, b) => a.localeCompare(b));
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
  search: css({ flex: '2 1 220px' }),
  choice: css({
    flex: '1 1 140px',
    minWidth: 0,
    // Pickers of several values are lower than the search beside them, in Grafana 12 higher by their padding.
    '& > div > div': {
      minHeight: theme.spacing(theme.components.height.md),
      paddingBlock: theme.spacing(0.375),
    },
  }),
});
