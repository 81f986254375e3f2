import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, ConfirmModal, Stack, Text, useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';

import type { Problem } from '../../slo/problem';
import { decodeCatalogue } from '../../spec/decodeCatalogue';
import type { UndecodableEntry } from '../../spec/decodeEntries';
import { withoutVersions } from '../../state/catalogue/saveProblem';
import { useRawCatalogue } from '../../state/catalogue/useRawCatalogue';
import { useSave } from '../../state/catalogue/useSave';

/** A thousand broken entries would be megabytes of page. */
const MOST_SHOWN = 50;

/** Entries that cannot be read, with the reason and their text. They are kept until somebody removes them. */
export function UndecodableSection({ readOnly }: { readonly readOnly: boolean }) {
  const raw = useRawCatalogue();
  const document = raw.kind === 'loaded' ? raw.value.document : undefined;
  const entries = useMemo(() => undecodableEntries(document), [document]);
  const { remove, problem, isSaving } = useRemove();
  if (entries.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="warning"
      title={t('settings.undecodable.title', '', {
        count: entries.length,
        defaultValue_one: '{{count}} stored entry cannot be read',
        defaultValue_other: '{{count}} stored entries cannot be read',
      })}
    >
      <p>
        {t(
          'settings.undecodable.help',
          'They are kept as they are. Copy one, mend it, import it below, then remove it here.'
        )}
      </p>
      {problem && (
        <p role="alert">
          {problem.title}: {problem.detail} {problem.remedy}
        </p>
      )}
      {entries.slice(0, MOST_SHOWN).map((entry) => (
        <Entry
          key={`${entry.list} ${entry.index}`}
          entry={entry}
          onRemove={readOnly || isSaving ? undefined : remove}
        />
      ))}
      {entries.length > MOST_SHOWN && (
        <p>
          {t('settings.undecodable.more', '', {
            count: entries.length - MOST_SHOWN,
            defaultValue_one: '{{count}} more is shown when these are mended or removed.',
            defaultValue_other: '{{count}} more are shown when these are mended or removed.',
          })}
        </p>
      )}
    </Alert>
  );
}

function undecodableEntries(document: unknown): readonly UndecodableEntry[] {
  const decoded = document === undefined ? undefined : decodeCatalogue(document);
  return decoded?.ok ? decoded.value.undecodable : [];
}

function useRemove() {
  const { save, isSaving } = useSave();
  const [problem, setProblem] = useState<Problem>();
  const remove = async (entry: UndecodableEntry) => {
    const result = await save({
      apply: (same) => same,
      options: { discard: [entry] },
    });
    setProblem(result.ok ? undefined : withoutVersions(result.error));
  };
  return { remove, problem, isSaving };
}

interface EntryProps {
  readonly entry: UndecodableEntry;
  readonly onRemove: ((entry: UndecodableEntry) => void) | undefined;
}

function Entry({ entry, onRemove }: EntryProps) {
  const styles = useStyles2(getStyles);
  const text = JSON.stringify(entry.raw, null, 2);
  const name = entry.id ?? `${entry.list}[${entry.index}]`;
  return (
    <div className={styles.entry}>
      <Text weight="medium">{name}</Text>
      <ul>
        {entry.issues.map(({ path, message }) => (
          <li key={`${path.join('.')} ${message}`}>{message}</li>
        ))}
      </ul>
      <pre className={styles.raw}>{text}</pre>
      <Stack gap={1}>
        <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => text}>
          {t('settings.undecodable.copy', 'Copy {{name}}', { name, interpolation: { escapeValue: false } })}
        </ClipboardButton>
        {onRemove && <RemoveButton name={name} onRemove={() => onRemove(entry)} />}
      </Stack>
    </div>
  );
}

/** Asks first: the entry may be the only copy there is, and nothing that can be read brings it back. */
function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const values = { name, interpolation: { escapeValue: false } };
  return (
    <>
      <Button size="sm" variant="destructive" fill="outline" onClick={() => setAsking(true)}>
        {t('settings.undecodable.remove', 'Remove {{name}}', values)}
      </Button>
      <ConfirmModal
        isOpen={isAsking}
        title={t('settings.undecodable.remove', 'Remove {{name}}', values)}
        body={t(
          'settings.undecodable.remove.body',
          'What is stored of it is deleted and cannot be brought back. Copy it first if it is the only copy.'
        )}
        confirmText={t('settings.undecodable.remove.confirm', 'Remove')}
        dismissText={t('settings.undecodable.remove.keep', 'Keep it')}
        onConfirm={() => {
          setAsking(false);
          onRemove();
        }}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  entry: css({ marginTop: theme.spacing(2), overflowWrap: 'anywhere' }),
  raw: css({ maxHeight: theme.spacing(30), overflow: 'auto' }),
});
