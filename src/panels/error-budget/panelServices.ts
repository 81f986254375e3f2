import { createServices, type Services } from '../../state/services';

let services: Services | undefined;

/**
 * The services of all error-budget panels of a page. They live as long as the page: twenty panels on a dashboard ask
 * for the settings once, and their SLOs go to the data source together. The app has services of its own.
 */
export function panelServices(): Services {
  services ??= createServices();
  return services;
}
