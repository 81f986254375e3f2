import type { Locator, Page } from '@playwright/test';
import type { Person } from '../fixtures';

/** The demo's dashboard with a panel of ours for each SLO. */
export class DashboardPage {
  constructor(private readonly person: Person) {}

  get page(): Page {
    return this.person.page;
  }

  open(query = ''): Promise<void> {
    return this.person.open(`/d/headroom-demo${query}`);
  }

  /** What a panel says, by the title that the dashboard gives it. */
  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** The budget of a panel, whose name sums up in words what it shows. */
  budget(title: string): Locator {
    return this.panel(title).getByRole('group');
  }
}
