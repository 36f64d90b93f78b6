/** A sign-in sheet for each event of the day, and a row in Attendance for everybody called. */
function makeSignIn(date) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const people = rowsOf_(book, 'People');
  const breakdown = rowsOf_(book, 'Breakdown');
  const events = eventsOn_(book, date);
  const folder = DriveApp.getFolderById(PropertiesService.getDocumentProperties().getProperty('signIn'));
  const attendance = book.getSheetByName('Attendance');
  for (const event of events) {
    const called = calledTo_(event, people, breakdown);
    const document = DocumentApp.create(`Sign-in ${date} ${event.Start.replace(':', '')} ${event.Type}`);
    const body = document.getBody();
    body.appendParagraph(`Sign-in: ${event.Type}`).setHeading(DocumentApp.ParagraphHeading.HEADING1);
    body.appendParagraph(`${date}, ${event.Start} to ${event.End}, ${event.Location}: ${event.Work}`);
    const rows = called.map((person) => [event.Start, person.Name, person.Characters || person.Role, '', '', '']);
    body.appendTable([['Call', 'Name', 'Part or job', 'In', 'Out', 'Collected by'], ...rows]);
    document.saveAndClose();
    DriveApp.getFileById(document.getId()).moveTo(folder);
    for (const person of called) {
      attendance.appendRow([
        person.Name,
        event.Start,
        '',
        '',
        '',
        date,
        '',
        '',
        '',
        event['Event ID'],
        person['Person ID'],
      ]);
    }
  }
  return `${events.length} sheets`;
}
