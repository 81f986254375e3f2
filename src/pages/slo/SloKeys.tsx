import { t } from '@grafana/i18n';
import React, { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { HelpModal } from '../keys/HelpModal';
import { usePageKeys } from '../keys/usePageKeys';
import { editPath } from '../paths';

interface Props {
  readonly slo: Slo;
  readonly mayWrite: boolean;
}

/** `e` edit, for who may, and `?` help. */
export function SloKeys({ slo, mayWrite }: Props) {
  const navigate = useNavigate();
  const [isHelpOpen, setHelpOpen] = useState(false);
  usePageKeys({
    onPage: {
      e: mayWrite ? () => navigate(editPath(slo.id)) : undefined,
      '?': () => setHelpOpen(true),
    },
  });
  const edit = ['e', t('slo.keys.edit', 'Edit this SLO')] as const;
  const points = ['← →', t('slo.keys.points', 'In a chart: previous and next point')] as const;
  return isHelpOpen ? (
    <HelpModal keys={mayWrite ? [edit, points] : [points]} onClose={() => setHelpOpen(false)} />
  ) : null;
}
