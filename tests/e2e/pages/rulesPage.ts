import type { Locator, Page } from '@playwright/test';
import { APP, type Person } from '../fixtures';

/** The page of what should run and what runs. */
export class RulesPage {
  constructor(private readonly person: Person) {}

  get page(): Page {
    return this.person.page;
  }

  open(query = ''): Promise<void> {
    return this.person.open(`${APP}/rules${query}`);
  }

  /** The line of an SLO, by its title, or by its id where the SLO is gone. */
  row(title: string): Locator {
    return this.page.getByRole('list', { name: 'Rules by SLO' }).getByRole('button', { name: title });
  }

  get groups(): Locator {
    return this.page.getByRole('list', { name: 'Groups' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** One way to install, by its name: what it says, and its buttons. */
  way(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.button(`Install: ${title}`) });
  }
}
