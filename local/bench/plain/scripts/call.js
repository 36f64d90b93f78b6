/**
 * The call as a mail merge: a list of whom to mail, a loop that sends, and a column that says who has got it.
 * What is on the list for this date and has "sent" beside it is not sent again.
 */
const SENT_COLUMN = 5;

/** Writes the column when all have gone out: the fewest calls. */
function sendCall(date) {
  const { sheet, rows } = callList_(SpreadsheetApp.getActiveSpreadsheet(), date);
  const marks = rows.map((row) => {
    if (row[SENT_COLUMN - 1] === '') mailOne_(row);
    return ['sent'];
  });
  sheet.getRange(2, SENT_COLUMN, marks.length, 1).setValues(marks);
  return `${marks.length} messages`;
}

/** Writes and flushes the mark after each message, so that a run that stops loses at most one. */
function sendCallCarefully(date) {
  const { sheet, rows } = callList_(SpreadsheetApp.getActiveSpreadsheet(), date);
  rows.forEach((row, index) => {
    if (row[SENT_COLUMN - 1] !== '') return;
    mailOne_(row);
    sheet.getRange(index + 2, SENT_COLUMN).setValue('sent');
    SpreadsheetApp.flush();
  });
  return `${rows.length} messages`;
}

function mailOne_([date, name, email, text]) {
  MailApp.sendEmail({ to: email, subject: `Call for ${date}`, body: `Dear ${name},\n\n${text}` });
}

/** The list of this date; it is written anew where it is of another. */
function callList_(book, date) {
  const known = book.getSheetByName('Call list');
  if (known) {
    const rows = known.getDataRange().getDisplayValues().slice(1);
    if (rows.length > 0 && rows[0][0] === date) return { sheet: known, rows };
  }
  const sheet = known || book.insertSheet('Call list');
  const rows = messages_(book, date);
  sheet.clearContents();
  const all = [['Date', 'Name', 'Email', 'Text', 'Sent'], ...rows];
  sheet.getRange(1, 1, all.length, SENT_COLUMN).setNumberFormat('@').setValues(all);
  SpreadsheetApp.flush();
  return { sheet, rows };
}

/** A message for each adult who is called, and for each guardian of a child who is and who gets calls. */
function messages_(book, date) {
  const people = rowsOf_(book, 'People');
  const breakdown = rowsOf_(book, 'Breakdown');
  const guardians = rowsOf_(book, 'Guardians');
  const lines = {};
  for (const event of eventsOn_(book, date)) {
    for (const person of calledTo_(event, people, breakdown)) {
      const id = person['Person ID'];
      lines[id] = lines[id] || [];
      lines[id].push(`${event.Start} to ${event.End}  ${event.Type}: ${event.Work}, ${event.Location}`);
    }
  }
  const called = people.filter((person) => lines[person['Person ID']]);
  return called.flatMap((person) => {
    const id = person['Person ID'];
    const text = `${person.Name} is called:\n${lines[id].join('\n')}`;
    if (person.Minor !== 'Yes') return [[date, person.Name, person.Email, text, '']];
    const adults = guardians.filter((guardian) => guardian.Of === id && guardian['Gets calls'] === 'Yes');
    return adults.map((guardian) => [date, guardian.Name, guardian.Email, text, '']);
  });
}
