import type { FieldError, Resolver } from 'react-hook-form';
import { plainText } from '../../../ui/words/plainText';
import { type SettingsDraft, settingsFromDraft } from './settingsDraft';

/** Checks the settings with the code that reads documents; the first issue of a field stands beside it. */
export const settingsResolver: Resolver<SettingsDraft> = (draft) => {
  const settings = settingsFromDraft(draft);
  if (settings.ok) {
    return { values: draft, errors: {} };
  }
  const errors: Partial<Record<'datasource' | 'window' | 'root', FieldError>> = {};
  const teams: Array<{ id?: FieldError; title?: FieldError }> = [];
  for (const { path, code, message } of settings.error) {
    const [first, index, key] = path;
    const error = { type: code, message: plainText(message) };
    if (first === 'teams' && typeof index === 'number') {
      const field = key === 'title' ? 'title' : 'id';
      teams[index] = { [field]: error, ...teams[index] };
    } else {
      const field = first === 'datasource' || first === 'window' ? first : 'root';
      errors[field] ??= error;
    }
  }
  return { values: {}, errors: teams.length === 0 ? errors : { ...errors, teams } };
};
