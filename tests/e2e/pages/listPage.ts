import type { Locator, Page } from '@playwright/test';
import { APP, type Person } from '../fixtures';

/** Columns of the list, in their order. */
const COLUMN = { state: 0, sli: 3, budget: 4, burn: 5 } as const;

/** The list of all SLOs. */
export class ListPage {
  constructor(private readonly person: Person) {}

  get page(): Page {
    return this.person.page;
  }

  open(query = ''): Promise<void> {
    return this.person.open(`${APP}/slos${query}`);
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'SLOs' });
  }

  /** Rows with SLOs, without the head. */
  get rows(): Locator {
    return this.table.getByRole('rowgroup').getByRole('row');
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  link(title: string): Locator {
    return this.table.getByRole('link', { name: title, exact: true });
  }

  cell(title: string, column: keyof typeof COLUMN): Locator {
    return this.row(title).getByRole('cell').nth(COLUMN[column]);
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search SLOs by title, service, team or label' });
  }

  /** One of the pickers beside the search. */
  filter(name: string): Locator {
    return this.page.getByRole('search').getByRole('combobox', { name });
  }

  get newSlo(): Locator {
    return this.page.getByRole('link', { name: 'New SLO' });
  }

  /** Opens the menu of a row; its entries are then on the page. */
  async openMenu(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${title}` }).click();
  }

  entry(name: string): Locator {
    return this.page.getByRole('menuitem', { name });
  }
}
