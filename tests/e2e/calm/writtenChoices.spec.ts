import { expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';
import { SettingsPage } from '../pages/settingsPage';

test('a window and a threshold that are written are taken by Enter and by Tab', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openNew();
  const window = editor.choice(/^Window/);
  await window.click();
  await window.pressSequentially('45d');
  await window.press('Enter');
  await expect(window).toHaveValue('45d');
  await editor.pick('Latency');
  const threshold = editor.choice(/^Good at or below/);
  await threshold.click();
  await threshold.pressSequentially('450ms');
  await threshold.press('Tab');
  await expect(threshold).toHaveValue('450ms');
  await expect(threshold).not.toBeFocused();
  await expect(window).toHaveValue('45d');
});

test('a default window that is written is taken, and Escape brings the old one back', async ({ browse }) => {
  const settings = new SettingsPage(await browse('admin'));
  await settings.open();
  const window = settings.page.getByRole('combobox', { name: /^Default window/ });
  await window.click();
  await window.pressSequentially('45d');
  await window.press('Enter');
  await expect(window).toHaveValue('45d');
  await window.pressSequentially('60d');
  await window.press('Escape');
  await expect(window).toHaveValue('45d');
});
