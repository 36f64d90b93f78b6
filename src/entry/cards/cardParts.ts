/** The parts that cards are made of. Whatever comes from a cell or a file name is shown as text, never as mark-up. */
import type { Problem } from '../../port/appError.ts';
import { problemLine } from '../../port/appError.ts';

export type Section = GoogleAppsScript.Card_Service.CardSection;
export type Card = GoogleAppsScript.Card_Service.Card;
export type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;

/** Of Google's 100 widgets a card; the rest are buttons and headings. */
export const MOST_ROWS = 24;

/** Cards take a little HTML, so what could be taken for it is written out. */
export function cardText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** For titles and labels, of which nobody says whether they take HTML: without what a tag is made of. */
export function labelText(text: string): string {
  return text.replace(/[<>]/g, ' ');
}

export function section(header: string): Section {
  const made = CardService.newCardSection();
  return header === '' ? made : made.setHeader(labelText(header));
}

export function paragraph(text: string): GoogleAppsScript.Card_Service.TextParagraph {
  return CardService.newTextParagraph().setText(cardText(text) || ' ');
}

export function row(parts: {
  above?: string;
  text: string;
  below?: string;
}): GoogleAppsScript.Card_Service.DecoratedText {
  return CardService.newDecoratedText()
    .setTopLabel(labelText(parts.above ?? ''))
    .setText(cardText(parts.text) || ' ')
    .setBottomLabel(labelText(parts.below ?? ''))
    .setWrapText(true);
}

/** A button that calls one of the functions of src/main.ts. */
export function actionButton(
  text: string,
  functionName: string,
  parameters: Record<string, string>,
  main = false,
): GoogleAppsScript.Card_Service.TextButton {
  const action = CardService.newAction().setFunctionName(functionName).setParameters(parameters);
  return styled(CardService.newTextButton().setText(text).setOnClickAction(action), main);
}

export function linkButton(text: string, url: string, main = false): GoogleAppsScript.Card_Service.TextButton {
  return styled(CardService.newTextButton().setText(text).setOpenLink(CardService.newOpenLink().setUrl(url)), main);
}

function styled(button: GoogleAppsScript.Card_Service.TextButton, main: boolean) {
  return main ? button.setTextButtonStyle(CardService.TextButtonStyle.FILLED) : button;
}

export function buttons(...all: GoogleAppsScript.Card_Service.TextButton[]): GoogleAppsScript.Card_Service.ButtonSet {
  return all.reduce((set, button) => set.addButton(button), CardService.newButtonSet());
}

export function card(title: string, sections: readonly Section[], subtitle = ''): Card {
  const header = CardService.newCardHeader().setTitle(labelText(title)).setSubtitle(labelText(subtitle));
  return sections.reduce((made, one) => made.addSection(one), CardService.newCardBuilder().setHeader(header)).build();
}

/** What happened, what is unchanged, what to do, and where. */
export function wordsSection(
  words: { message: string; unchanged?: string; toDo?: string },
  problems: readonly Problem[],
): Section {
  const made = section('');
  for (const line of [words.message, words.unchanged ?? '', words.toDo ?? '']) {
    if (line !== '') made.addWidget(paragraph(line));
  }
  for (const problem of problems.slice(0, MOST_ROWS)) made.addWidget(paragraph(`• ${problemLine(problem)}`));
  if (problems.length > MOST_ROWS) made.addWidget(paragraph(`… and ${problems.length - MOST_ROWS} more.`));
  return made;
}

/** Puts a card in the place of the present one. */
export function replacing(shown: Card): ActionResponse {
  return CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().updateCard(shown)).build();
}

/** Puts a card on top of the present one, with a way back. */
export function onTop(shown: Card): ActionResponse {
  return CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().pushCard(shown)).build();
}
