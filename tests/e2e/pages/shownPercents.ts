import type { Locator } from '@playwright/test';
import { expect } from '../fixtures';

/** Texts of these once each of them shows a share: cells are there, and empty, before their numbers are. */
export async function shownPercents(places: readonly Locator[]): Promise<readonly string[]> {
  await Promise.all(places.map((place) => expect(place).toContainText('%')));
  return Promise.all(places.map((place) => place.innerText()));
}
