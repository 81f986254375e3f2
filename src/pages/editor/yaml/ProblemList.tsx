import { t } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import React from 'react';

import type { TextProblem } from './readSloYaml';

export interface ProblemListProps {
  readonly problems: readonly TextProblem[];
  readonly onGoTo: (problem: TextProblem) => void;
}

/** Every problem of a text with its line; the line leads there. */
export function ProblemList({ problems, onGoTo }: ProblemListProps) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="error"
      topSpacing={1}
      title={t('editor.yaml.problems', '', {
        count: problems.length,
        defaultValue_one: '{{count}} problem in the YAML',
        defaultValue_other: '{{count}} problems in the YAML',
      })}
    >
      <ul style={{ listStyle: 'none' }}>
        {problems.map((problem, index) => (
          <li key={index}>
            <Button fill="text" size="sm" onClick={() => onGoTo(problem)}>
              {t('editor.yaml.line', 'Line {{line}}', { line: problem.line })}
            </Button>{' '}
            {problem.message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
