import type { Locator, Page } from '@playwright/test';
import { APP, type Person } from '../fixtures';

/** The page of one SLO. */
export class SloPage {
  constructor(private readonly person: Person) {}

  get page(): Page {
    return this.person.page;
  }

  open(id: string, query = ''): Promise<void> {
    return this.person.open(`${APP}/slos/${id}${query}`);
  }

  title(text: string): Locator {
    return this.page.getByRole('heading', { name: text, level: 1 });
  }

  /** That a maintenance goes on, and until when. */
  get maintenance(): Locator {
    return this.page.getByRole('status', { name: /^Maintenance until / });
  }

  get budget(): Locator {
    return this.page.getByRole('region', { name: /^Budget left, / });
  }

  get sli(): Locator {
    return this.page.getByRole('region', { name: /^SLI, / });
  }

  get badEvents(): Locator {
    return this.page.getByRole('region', { name: 'Bad events', exact: true });
  }

  get evidence(): Locator {
    return this.page.getByRole('heading', { name: 'What these numbers rest on' });
  }
}
