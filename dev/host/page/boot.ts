/** Boot data as the server put it into the page. */
export const boot = (window as unknown as { grafanaBootData: HostBootData }).grafanaBootData;
