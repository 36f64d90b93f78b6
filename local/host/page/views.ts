/** What the pages show: the day, a workbook's tab, a document, a message. Everything is escaped by `html`. */
import { html } from 'hono/html';
import { FOLDER_TYPE } from '../../files/filePlan.ts';
import { columnLetters } from '../../files/xlsx/gridRange.ts';
import type { LocalFile, LocalMail, LocalSheet, LocalSpreadsheet } from '../../workspace/state.ts';
import type { Html } from './layout.ts';
import type { DayToShow } from './pageApp.ts';
import { shownValue } from './shownValue.ts';

export function dayView({ state, files, summary }: DayToShow): Html {
  return html`
<h2 id="steps">The day</h2>
<ul aria-labelledby="steps">
${summary.steps.map((step) => html`<li><strong>${step.name}</strong>: ${step.ok ? '' : html`<span class="failed">failed.</span> `}${step.detail}</li>`)}
</ul>
<h2 id="drive">Drive</h2>
${treeView(
  state.rootId,
  Object.values(state.files).filter((file) => files.pathOfFile[file.id] !== undefined),
)}
<h2 id="mail">Mail</h2>
${
  state.mails.length === 0
    ? html`<p>No mail was sent.</p>`
    : html`<ol aria-labelledby="mail">${state.mails.map((mail) => html`<li><a href="/mail/${mail.number}">${mail.subject}</a> to ${receivers(mail)}</li>`)}</ol>`
}`;
}

function treeView(folderId: string, files: LocalFile[]): Html {
  const children = files.filter((file) => file.parents[0] === folderId);
  const byName = (a: LocalFile, b: LocalFile): number => a.name.localeCompare(b.name, 'en', { numeric: true });
  return html`<ul class="tree">${children
    .sort(byName)
    .map((file) =>
      file.mimeType === FOLDER_TYPE
        ? html`<li>📁 ${file.name}${treeView(file.id, files)}</li>`
        : html`<li><a href="/file/${encodeURIComponent(file.id)}">${file.name}</a></li>`,
    )}</ul>`;
}

function receivers(mail: LocalMail): string {
  const count = mail.to.length + mail.cc.length + mail.bcc.length;
  const first = mail.to[0] ?? mail.cc[0] ?? `${mail.bcc.length} in Bcc`;
  return count > 1 && first.includes('@') ? `${first} and ${count - 1} more` : first;
}

export function mailView(mail: LocalMail, sentAt: string): Html {
  const line = (name: string, values: string[]): Html | string =>
    values.length === 0 ? '' : html`<dt>${name}</dt><dd>${values.join(', ')}</dd>`;
  const from = mail.senderName === undefined ? mail.from : `${mail.senderName} <${mail.from}>`;
  return html`
<dl>
${line('From', [from])}${line('To', mail.to)}${line('Cc', mail.cc)}${line('Bcc', mail.bcc)}
${line('Reply to', mail.replyTo === undefined ? [] : [mail.replyTo])}${line('Sent', [sentAt])}
${line(
  'Attachments',
  mail.attachments.map((attachment) => attachment.name),
)}
</dl>
<p><a href="/mail/${mail.number}/download">Download the .eml file</a></p>
<h2>As a web page</h2>
<iframe sandbox="" title="The message as a web page" src="/mail/${mail.number}/html"></iframe>
<h2>As plain text</h2>
<pre>${mail.text}</pre>`;
}

export function docView(file: LocalFile): Html {
  const id = encodeURIComponent(file.id);
  return html`${downloadLink(file)}<iframe sandbox="" title="The document" src="/file/${id}/html"></iframe>`;
}

export function uploadView(file: LocalFile): Html {
  const text = file.content?.encoding === 'utf8' ? file.content.data : undefined;
  return html`${downloadLink(file)}${text === undefined ? html`<p>A file of type ${file.mimeType}.</p>` : html`<pre>${text}</pre>`}`;
}

export function workbookView(file: LocalFile, spreadsheet: LocalSpreadsheet, sheetId: number | null): Html {
  const sheets = spreadsheet.sheets.filter((sheet) => !sheet.properties.hidden);
  const shown = sheets.find((sheet) => sheet.properties.sheetId === sheetId) ?? sheets[0];
  const id = encodeURIComponent(file.id);
  return html`${downloadLink(file)}
<nav class="tabs" aria-label="Tabs">${sheets.map(
    (sheet) =>
      html`<a href="/file/${id}?tab=${sheet.properties.sheetId}"${sheet === shown ? html` aria-current="page"` : ''}>${sheet.properties.title}</a> `,
  )}</nav>
${shown ? tabView(shown) : ''}`;
}

function tabView(sheet: LocalSheet): Html {
  const { title, gridProperties: grid } = sheet.properties;
  const filled = sheet.rows.map((row) => (row ?? []).map(shownValue));
  const widthOf = (row: string[]): number => row.reduce((width, value, index) => (value === '' ? width : index + 1), 0);
  const width = Math.max(1, ...filled.map(widthOf));
  const height = filled.reduce((last, row, index) => (widthOf(row) === 0 ? last : index + 1), 0);
  const columns = Array.from({ length: width }, (_, index) => index);
  const headerRows = grid.frozenRowCount ?? 0;
  const head = filled.slice(0, Math.min(headerRows, height));
  const body = filled.slice(head.length, height);
  return html`<h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead>${
    head.length === 0
      ? html`<tr>${columns.map((column) => html`<th scope="col">${columnLetters(column + 1)}</th>`)}</tr>`
      : head.map((row) => html`<tr>${columns.map((column) => html`<th scope="col">${row[column] ?? ''}</th>`)}</tr>`)
  }</thead>
<tbody>${body.map((row) => html`<tr>${columns.map((column) => html`<td>${row[column] ?? ''}</td>`)}</tr>`)}</tbody>
</table></div>`;
}

function downloadLink(file: LocalFile): Html {
  return html`<p><a href="/file/${encodeURIComponent(file.id)}/download">Download the file</a></p>`;
}
