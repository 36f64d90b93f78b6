/** A numbered rehearsal report of the day: what was rehearsed, who was there, who has no mark. */
function makeReport(date) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const events = eventsOn_(book, date);
  const attendance = rowsOf_(book, 'Attendance').filter((row) => row.Date === date);
  const notes = rowsOf_(book, 'Notes').filter((row) => row.Date === date);
  const number = rowsOf_(book, 'Reports').length + 1;
  const folder = DriveApp.getFolderById(PropertiesService.getDocumentProperties().getProperty('reports'));

  const document = DocumentApp.create(`Rehearsal Report ${number} - ${date}`);
  const body = document.getBody();
  body.appendParagraph(`Rehearsal Report ${number}`).setHeading(DocumentApp.ParagraphHeading.HEADING1);
  body.appendParagraph(date);
  body.appendTable([
    ['Rehearsal', 'Planned', 'Worked'],
    ...events.map((event) => [event.Type, `${event.Start} to ${event.End}`, event.Work]),
  ]);
  const named = (rows) => rows.map((row) => row.Name).join(', ') || 'nobody';
  body.appendParagraph(`Present: ${named(attendance.filter((row) => row.In !== ''))}`);
  body.appendParagraph(`Not marked: ${named(attendance.filter((row) => row.In === ''))}`);
  body.appendParagraph('Notes').setHeading(DocumentApp.ParagraphHeading.HEADING2);
  for (const note of notes) body.appendParagraph(`${note.Departments}: ${note.Note}`);
  document.saveAndClose();
  DriveApp.getFileById(document.getId()).moveTo(folder);
  book.getSheetByName('Reports').appendRow([`Rehearsal Report ${number}`, String(number), date, '', document.getId()]);
  return `Rehearsal Report ${number}`;
}
