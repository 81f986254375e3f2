import { expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';
import { SloPage } from '../pages/sloPage';

test('unsaved changes hold the navigation back, and staying keeps them', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  await editor.description.fill('Not saved yet.');
  await editor.cancel.click();
  await editor.leaveDialog.getByRole('button', { name: 'Stay' }).click();
  await expect(editor.leaveDialog).toBeHidden();
  await expect(editor.description).toHaveValue('Not saved yet.');
});

test('changes that were left behind are offered again', async ({ browse }) => {
  const person = await browse('editor');
  const editor = new EditorPage(person);
  await editor.openEdit('checkout-requests');
  await editor.description.fill('Not saved yet.');
  await editor.cancel.click();
  await editor.leaveDialog.getByRole('button', { name: 'Leave' }).click();
  await expect(new SloPage(person).budget).toBeVisible();
  await editor.openEdit('checkout-requests');
  await expect(editor.page.getByText('There are unsaved changes from an earlier visit')).toBeVisible();
  await expect(editor.description).not.toHaveValue('Not saved yet.');
  await editor.page.getByRole('button', { name: 'Continue with them' }).click();
  await expect(editor.description).toHaveValue('Not saved yet.');
  await editor.save.click();
  await expect(editor.saved).toBeVisible();
});

test('leaving a form without changes asks nothing', async ({ browse }) => {
  const person = await browse('editor');
  const editor = new EditorPage(person);
  await editor.openEdit('checkout-requests');
  await editor.cancel.click();
  await expect(new SloPage(person).budget).toBeVisible();
  await expect(editor.leaveDialog).toBeHidden();
});
