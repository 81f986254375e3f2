import { t } from '@grafana/i18n';
import { Alert, Combobox, Field } from '@grafana/ui';
import React, { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { StoredCatalogue } from '../../slo/catalogue';
import { noDataSourceProblem } from '../../state/problems';
import { type RuleSource, type RuleSources, useRuleSources } from '../../state/rules/useRuleSources';
import { firstFew } from '../../ui/words/firstFew';
import { groupThousands } from '../../ui/words/numbers';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { NoSlos } from './NoSlos';
import { SourceRules } from './SourceRules';

/** One data source at a time; which one is kept in the address once somebody chose. */
export function Sources({ stored }: { readonly stored: StoredCatalogue }) {
  const { catalogue } = stored;
  const { sources, elsewhere } = useRuleSources(stored);
  const [parameters, setParameters] = useSearchParams();
  // Where SLOs are placed anew, the reader stays with the data source that was shown.
  const [first] = useState(sources[0]);
  const find = (uid: string | null | undefined) => sources.find(({ source }) => source.uid === uid);
  const chosen = find(parameters.get('source')) ?? find(first?.source.uid) ?? sources[0];
  if (chosen === undefined) {
    return <ProblemNotice problem={noDataSourceProblem()} />;
  }
  const choose = (uid: string) => setParameters({ source: uid }, { replace: true });
  return (
    <>
      {catalogue.slos.length === 0 && <NoSlos stored={stored} />}
      <Elsewhere elsewhere={elsewhere} />
      {catalogue.slos.length > 0 && <Unreadable unreadable={stored.unreadable} />}
      {sources.length > 1 && <SourceChoice sources={sources} uid={chosen.source.uid} onChoose={choose} />}
      <SourceRules key={chosen.source.uid} {...chosen} teams={catalogue.teams} />
    </>
  );
}

/** Of them nothing is compared, and the rows below would say that all is well. */
function Unreadable({ unreadable }: Pick<StoredCatalogue, 'unreadable'>) {
  const ids = unreadable.flatMap(({ id }) => id ?? []);
  return unreadable.length === 0 ? null : (
    <Alert
      severity="warning"
      topSpacing={2}
      title={t('rules.unreadable.title', '', {
        count: unreadable.length,
        number: groupThousands(unreadable.length),
        defaultValue_one: '{{number}} SLO cannot be read, so it has no rules here',
        defaultValue_other: '{{number}} SLOs cannot be read, so they have no rules here',
      })}
    >
      {ids.length > 0 && `${firstFew(ids)}. `}
      {t('rules.unreadable.text', 'The list of SLOs says what is wrong with each.')}
    </Alert>
  );
}

interface ChoiceProps {
  readonly sources: readonly RuleSource[];
  readonly uid: string;
  readonly onChoose: (uid: string) => void;
}

function SourceChoice({ sources, uid, onChoose }: ChoiceProps) {
  const options = sources.map(({ source, slos }) => ({
    value: source.uid,
    label: source.name,
    description: t('rules.source.slos', '', {
      count: slos.length,
      number: groupThousands(slos.length),
      defaultValue_one: '{{number}} SLO',
      defaultValue_other: '{{number}} SLOs',
    }),
  }));
  return (
    <Field label={t('rules.source.label', 'Data source')} htmlFor="rules-source">
      <Combobox id="rules-source" width={40} options={options} value={uid} onChange={({ value }) => onChoose(value)} />
    </Field>
  );
}

function Elsewhere({ elsewhere }: Pick<RuleSources, 'elsewhere'>) {
  const [first] = elsewhere;
  if (first === undefined) {
    return null;
  }
  const title = t('rules.elsewhere.title', '', {
    count: elsewhere.length,
    number: groupThousands(elsewhere.length),
    defaultValue_one: 'The data source of {{number}} SLO is not here',
    defaultValue_other: 'The data sources of {{number}} SLOs are not here',
  });
  return (
    <Alert severity="warning" topSpacing={2} title={title}>
      {firstFew(elsewhere.map(({ slo }) => slo.title))}. {first.problem.detail} {first.problem.remedy}
    </Alert>
  );
}
