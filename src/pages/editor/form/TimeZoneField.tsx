import React from 'react';

import { ListField } from './ChoiceField';
import type { TextPath } from './TextField';

export interface TimeZoneFieldProps {
  readonly name: TextPath;
  readonly label: string;
  readonly description: string;
}

/** A time zone by its IANA name. */
export function TimeZoneField(props: TimeZoneFieldProps) {
  return <ListField {...props} choices={timeZones()} required />;
}

let choices: ReadonlyArray<{ readonly value: string; readonly label: string }> | undefined;

function timeZones() {
  choices ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: value }));
  return choices;
}
