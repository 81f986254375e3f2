import type { Locator, Page } from '@playwright/test';
import { APP, type Person } from '../fixtures';

/** The editor of one SLO, as form and as YAML. */
export class EditorPage {
  constructor(private readonly person: Person) {}

  get page(): Page {
    return this.person.page;
  }

  openNew(): Promise<void> {
    return this.person.open(`${APP}/slos/new`);
  }

  openEdit(id: string): Promise<void> {
    return this.person.open(`${APP}/slos/${id}/edit`);
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  get title(): Locator {
    return this.field(/^Title/);
  }

  get id(): Locator {
    return this.field(/^Id\b/);
  }

  get target(): Locator {
    return this.field(/^Target/);
  }

  get description(): Locator {
    return this.field(/^Description/);
  }

  template(promise: string): Locator {
    return this.page.getByRole('region', { name: 'Templates' }).getByRole('button', { name: promise });
  }

  choice(name: string | RegExp): Locator {
    return this.page.getByRole('combobox', { name });
  }

  /** Chooses in a list that takes new values. */
  async choose(name: string | RegExp, value: string): Promise<void> {
    await this.choice(name).fill(value);
    await this.page.getByRole('option', { name: value }).first().click();
  }

  async pick(name: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name, exact: true });
    // What is scrolled under the bar of the host is in view for a browser, and no one can click it.
    await radio.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await radio.check({ force: true });
  }

  get addExclusion(): Locator {
    return this.page.getByRole('button', { name: 'Add exclusion' });
  }

  exclusion(row: number): Locator {
    return this.page.getByRole('group', { name: `Exclusion ${row}`, exact: true });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Preview' });
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: 'Save', exact: true });
  }

  get saved(): Locator {
    return this.page.getByText('Saved. This changed:');
  }

  get conflict(): Locator {
    return this.page.getByRole('region', { name: 'Conflict' });
  }

  get leaveDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Leave with unsaved changes?' });
  }

  get yaml(): Locator {
    return this.page.getByRole('textbox', { name: 'SLO as YAML' });
  }

  /** Replaces the text of the YAML side, be it a plain text area still, whose text is no child of it. */
  async rewriteYaml(change: (yaml: string) => string): Promise<void> {
    const yaml = await this.yaml.evaluate((field) =>
      field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText
    );
    await this.yaml.fill(change(yaml));
  }

  get cancel(): Locator {
    return this.page.getByRole('link', { name: 'Cancel' });
  }
}
