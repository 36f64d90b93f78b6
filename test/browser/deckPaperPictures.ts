/** Takes a picture of every paper of the deck for docs/papers-of-the-deck.md: of the example production, as a copier prints it. */
import type { Browser } from 'playwright-core';
import { namesOnDeck } from '../../src/deck/namesOnDeck.ts';
import { deckPaperDocument } from '../../src/features/deckPapers/deckPaperDocument.tsx';
import { DECK_PAPERS } from '../../src/features/deckPapers/deckPapers.ts';
import { NO_CHANGES } from '../../src/features/deckPapers/pageChanges.ts';
import { DECK_PAPER_KINDS, type DeckPaperName } from '../../src/papers/deckPaperKinds.ts';
import { exampleDeck } from '../builders/exampleDeck.ts';
import { localContext } from './launch.ts';

/** US Letter at 96 dots an inch, without its margins. */
const UPRIGHT = { width: 720, height: 960 };
const WIDE = { width: 960, height: 720 };
const SETTINGS = { title: 'A Midsummer Night’s Dream', company: 'Harbor Lane Youth Theater' };
/** A little white around what is printed. */
const MARGIN = 24;

/** The first page of each; no color. @param folder of docs/images */
export async function takeDeckPaperPictures(browser: Browser, folder: string): Promise<void> {
  const { deck } = exampleDeck();
  const names = namesOnDeck(deck);
  const { context } = await localContext(browser, { colorScheme: 'light' });
  const page = await context.newPage();
  for (const [name, entry] of Object.entries(DECK_PAPERS)) {
    const { title, pages } = entry.make(deck, names);
    const [first] = pages;
    if (first === undefined) throw new Error(`The example has nothing for ${title}`);
    const size = first.wide ? WIDE : UPRIGHT;
    const one = {
      paper: title,
      page: first,
      version: 1,
      issued: '2027-03-05',
      since: 0,
      changes: NO_CHANGES,
      byHand: [],
    };
    await page.setViewportSize(size);
    await page.setContent(deckPaperDocument(SETTINGS, title, [one]));
    await page.addStyleTag({
      content: `html { filter: grayscale(1); background: #fff; } body { margin: ${MARGIN}px; }`,
    });
    const height = Math.min(size.height, await page.evaluate(() => document.documentElement.scrollHeight));
    const { key } = DECK_PAPER_KINDS[name as DeckPaperName];
    const clip = { x: 0, y: 0, width: size.width, height };
    await page.screenshot({ path: `${folder}/deck-${key}.png`, animations: 'disabled', fullPage: true, clip });
  }
  await context.close();
}
