import { groupStatuses } from '../../analysis/groupStatuses';
import { readGroups } from '../../queries/groups/readGroups';
import type { Grouping } from './loadGroups';

export const grouping: Grouping = { readGroups, groupStatuses };
