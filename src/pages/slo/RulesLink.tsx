import { t } from '@grafana/i18n';
import { TextLink } from '@grafana/ui';
import React from 'react';
import { rulesPath } from '../paths';

/** Where rules are installed. */
export function RulesLink() {
  return (
    <TextLink href={rulesPath} inline color="link">
      {t('slo.rules.install', 'Install its rules')}
    </TextLink>
  );
}
