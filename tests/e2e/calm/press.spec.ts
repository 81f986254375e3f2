import { expect, test } from '../fixtures';
import { ListPage } from '../pages/listPage';

test('a press on a menu whose icon comes in that moment opens it', async ({ browse }) => {
  const person = await browse('editor');
  const list = new ListPage(person);
  let bring = () => undefined as void;
  const pressed = new Promise<void>((done) => (bring = done));
  await person.page.route('**/ellipsis-v.svg', async (route) => {
    await pressed;
    await route.continue();
  });
  await list.open();
  const button = person.page.getByRole('button', { name: 'Actions for Front door is up' });
  await button.hover();
  await expect(button.locator('svg path')).toHaveCount(0);
  await person.page.mouse.down();
  bring();
  await expect(button.locator('svg path')).toHaveCount(1);
  await person.page.mouse.up();
  await expect(list.entry('Delete')).toBeVisible();
});
