import type { Locator, Page } from '@playwright/test';
import type { Person } from '../fixtures';

/** The configuration page of the app. */
export class SettingsPage {
  constructor(private readonly person: Person) {}

  get page(): Page {
    return this.person.page;
  }

  open(): Promise<void> {
    return this.person.open('/plugins/headroom-slo-app?page=configuration');
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name });
  }
}
