import { PLUGIN_ID } from '../../../slo/pluginId';
import type { SloDraft } from '../../../spec/draft';
import { isRecord } from '../../../spec/json';

/** Unsaved work, kept in the browser's tab until it is saved or discarded. */
export interface KeptDraft {
  readonly draft: SloDraft;
  /** Unix time in milliseconds, as `Date` has it. */
  readonly keptAt: number;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = `${PLUGIN_ID}.draft.`;
/** A change of the draft's shape must not bring old drafts back. */
const VERSION = 1;

/** The storage of this tab; undefined where the browser's settings forbid sites to keep data. */
export type TabStorage = Storage | undefined;

export function tabStorage(): TabStorage {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Keeps `draft` under `key`. False when the browser has no room or forbids it; the form says so. */
export function keepDraft(storage: TabStorage, key: string, kept: KeptDraft): boolean {
  if (storage === undefined) {
    return false;
  }
  try {
    storage.setItem(PREFIX + key, JSON.stringify({ version: VERSION, ...kept }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(storage: TabStorage, key: string): void {
  storage?.removeItem(PREFIX + key);
}

/**
 * The draft kept under `key`. What is not a draft of this version (an older version of the app, somebody else's
 * entry) is no draft. `blank` gives the shape: every text, list and group of it must be there.
 */
export function readKeptDraft(storage: TabStorage, key: string, blank: SloDraft): KeptDraft | undefined {
  const text = storage?.getItem(PREFIX + key) ?? null;
  const entry = text === null ? undefined : parsed(text);
  if (!isRecord(entry) || entry.version !== VERSION || typeof entry.keptAt !== 'number') {
    return undefined;
  }
  return isDraft(entry.draft, blank) ? { draft: entry.draft, keptAt: entry.keptAt } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown, blank: SloDraft): value is SloDraft {
  return hasShapeOf(value, blank);
}

function hasShapeOf(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) {
    return Array.isArray(value) && value.every((item) => isRecord(item) && Object.values(item).every(isText));
  }
  if (isRecord(model)) {
    return isRecord(value) && Object.entries(model).every(([key, part]) => hasShapeOf(value[key], part));
  }
  return typeof value === typeof model;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
