/** Folder of Grafana, and namespace of a ruler, that rules go to. */
export const NAMESPACE = 'Headroom';
