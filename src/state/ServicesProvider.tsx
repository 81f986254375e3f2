import { QueryClientProvider } from '@tanstack/react-query';
import React, { createContext, type ReactNode, useContext } from 'react';
import type { Services } from './services';

const ServicesContext = createContext<Services | undefined>(undefined);

/** Gives the services to everything below; the app has one at its root, and so has each panel. */
export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return (
    <ServicesContext.Provider value={services}>
      <QueryClientProvider client={services.queryClient}>{children}</QueryClientProvider>
    </ServicesContext.Provider>
  );
}

/** The services of the app or panel that this component stands in. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) {
    throw new Error('useServices was called outside of ServicesProvider.');
  }
  return services;
}
