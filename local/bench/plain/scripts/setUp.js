/**
 * Sets a production up in the spreadsheet that is open: a folder for everything, the folders in it, and a tab for each list.
 * @param {{ title: string, folders: object[], tabs: { name: string, rows: string[][] }[], confidential: { name: string, rows: string[][] }[] }} plan
 *   folders are `{ name, folders }`
 */
function setUpProduction(plan) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const top = DriveApp.createFolder(plan.title);
  const made = {};
  makeFolders_(top, plan.folders, made);
  fillBook_(book, plan.tabs);
  book.rename(`${plan.title}: Workbook`);
  DriveApp.getFileById(book.getId()).moveTo(top);

  const secret = SpreadsheetApp.create(`${plan.title}: Confidential`);
  fillBook_(secret, plan.confidential);
  DriveApp.getFileById(secret.getId()).moveTo(made.Confidential);

  PropertiesService.getDocumentProperties().setProperties({
    production: top.getId(),
    signIn: made['Sign-In Sheets'].getId(),
    reports: made['Rehearsal Reports'].getId(),
  });
  return `${plan.tabs.length + plan.confidential.length} tabs`;
}

/** The first folder of a name is remembered by it. */
function makeFolders_(parent, folders, made) {
  for (const { name, folders: inside } of folders) {
    const folder = parent.createFolder(name);
    if (!made[name]) made[name] = folder;
    makeFolders_(folder, inside, made);
  }
}

function fillBook_(book, tabs) {
  for (const { name, rows } of tabs) {
    const sheet = book.insertSheet(name);
    const width = rows[0].length;
    if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
    // As text, or scene 1.10 becomes 1.1.
    sheet.getRange(1, 1, rows.length, width).setNumberFormat('@').setValues(rows);
    sheet.getRange(1, 1, 1, width).setFontWeight('bold');
    sheet.setFrozenRows(1);
  }
  book.deleteSheet(book.getSheets()[0]);
}
