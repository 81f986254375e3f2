import type { Issue } from '../slo/result';
import { isRecord, type JsonRecord } from './json';
import { valueInWords } from './schema/schemaIssues';

const SLI_KINDS = ['events', 'latency', 'probe', 'threshold', 'custom'] as const;

/**
 * Rules between fields of one entry. They look at the raw entry, so that they are reported together with whatever
 * else is wrong with it.
 */
export function consistencyIssues(json: JsonRecord): readonly Issue[] {
  return [
    ...sliIssues(json['sli']),
    ...sliceIssues(json),
    ...labelIssues(json['labels']),
    ...groupIssues(json),
    ...groupedSliceIssues(json),
  ];
}

function sliIssues(sli: unknown): readonly Issue[] {
  if (!isRecord(sli)) {
    return [];
  }
  const kinds = SLI_KINDS.filter((kind) => sli[kind] !== undefined);
  if (kinds.length !== 1) {
    const found = kinds.length === 0 ? 'names none' : `names ${kinds.length} (${kinds.join(', ')})`;
    return [
      {
        path: ['sli'],
        code: 'sli-kind',
        message: `\`sli\` ${found} of the kinds of SLI. Keep exactly one of ${SLI_KINDS.join(', ')}, for example \`sli: { probe: { metric: up } }\`.`,
      },
    ];
  }
  return kinds.flatMap((kind) => (kind === 'events' || kind === 'custom' ? countedIssues(kind, sli[kind]) : []));
}

function countedIssues(kind: 'events' | 'custom', sli: unknown): readonly Issue[] {
  if (!isRecord(sli)) {
    return [];
  }
  const good = sli['good'] !== undefined;
  const bad = sli['bad'] !== undefined;
  if (good !== bad) {
    return [];
  }
  const found = good ? 'has both `good` and `bad`' : 'has neither `good` nor `bad`';
  return [
    {
      path: ['sli', kind],
      code: 'good-or-bad',
      message: `\`sli.${kind}\` ${found}. Keep one of them; the other follows from \`total\`.`,
    },
  ];
}

function sliceIssues(json: JsonRecord): readonly Issue[] {
  const { sli, objective } = json;
  if (!isRecord(sli) || !isRecord(objective)) {
    return [];
  }
  const slices = objective['slices'];
  if (sli['threshold'] === undefined) {
    return isRecord(slices) && slices['target'] === undefined
      ? [missing(['objective', 'slices', 'target'], 'what makes a slice good', 'target: 99')]
      : [];
  }
  if (slices === undefined) {
    return [
      missing(
        ['objective', 'slices'],
        'how often the condition is looked at',
        'slices: { length: 1m, noData: ignore }'
      ),
    ];
  }
  if (isRecord(slices) && slices['target'] !== undefined) {
    return [
      {
        path: ['objective', 'slices', 'target'],
        code: 'not-used',
        message: `\`objective.slices.target\` is ${valueInWords(slices['target'])}, but the condition of a threshold SLI decides about a slice. Remove it.`,
      },
    ];
  }
  return [];
}

function missing(path: Issue['path'], purpose: string, example: string): Issue {
  return {
    path,
    code: 'missing',
    message: `\`${path.join('.')}\` is missing; it says ${purpose}. Add it, for example \`${example}\`.`,
  };
}

/** Names that JavaScript reserves on objects; a label of such a name would get lost on the way. */
const UNSAFE_NAMES = ['__proto__', 'constructor', 'prototype'];

function labelIssues(labels: unknown): readonly Issue[] {
  return isRecord(labels)
    ? UNSAFE_NAMES.filter((name) => Object.hasOwn(labels, name)).map((name) => ({
        path: ['labels', name],
        code: 'wrong-form',
        message: `\`labels.${name}\` cannot be used as the name of a label. Choose another name.`,
      }))
    : [];
}

/** A label of the SLO itself has one value, which would take the place of those that split the budget. */
function groupIssues({ sli, labels }: JsonRecord): readonly Issue[] {
  if (!isRecord(sli) || !isRecord(labels)) {
    return [];
  }
  return Object.entries(sli).flatMap(([kind, one]) => {
    const by: readonly unknown[] = isRecord(one) && Array.isArray(one['by']) ? one['by'] : [];
    return by.flatMap((name, index) =>
      typeof name === 'string' && Object.hasOwn(labels, name)
        ? [
            {
              path: ['sli', kind, 'by', index],
              code: 'by-own-label',
              message: `\`sli.${kind}.by[${index}]\` is "${name}", which \`labels\` sets to one value for the whole SLO. Remove it from one of them.`,
            },
          ]
        : []
    );
  });
}

/** Of a group without data nobody knows whether it should be there; so many slices cannot be counted for it. */
function groupedSliceIssues({ sli, objective }: JsonRecord): readonly Issue[] {
  const slices = isRecord(objective) ? objective['slices'] : undefined;
  const isGrouped = isRecord(sli) && Object.values(sli).some((one) => isRecord(one) && isFilled(one['by']));
  return isGrouped && isRecord(slices) && ['good', 'bad'].includes(String(slices['noData']))
    ? [
        {
          path: ['objective', 'slices', 'noData'],
          code: 'by-needs-ignore',
          message: `\`objective.slices.noData\` is ${valueInWords(slices['noData'])}, but of a group without data nobody knows whether it should be there. Write \`ignore\`, or remove \`by\` from the SLI.`,
        },
      ]
    : [];
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
