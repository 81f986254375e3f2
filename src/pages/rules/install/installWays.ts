import { prometheusFileWay, prometheusRuleWay } from './fileWays';
import { gitWay } from './gitWay';
import type { InstallWay } from './installWay';
import { grafanaWay, rulerWay } from './placeWays';

/** All ways that there are, in the order in which they are offered. */
export const INSTALL_WAYS: readonly InstallWay[] = [prometheusFileWay, prometheusRuleWay, gitWay, grafanaWay, rulerWay];
