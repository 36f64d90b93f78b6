/**
 * Moves every file of the production into a folder tree of the same names in an archive, with a PDF beside every document, and bins
 * what is empty. Google ends a run after six minutes: then it is started again, and goes on with what has not been moved.
 */
function archiveProduction() {
  const id = PropertiesService.getDocumentProperties().getProperty('production');
  const production = DriveApp.getFolderById(id);
  const archive = childFolder_(DriveApp.getRootFolder(), `${production.getName()} - Archive`);
  moveAll_(production, archive);
  production.setTrashed(true);
  return 'archived';
}

function moveAll_(from, to) {
  const files = from.getFiles();
  while (files.hasNext()) {
    const file = files.next();
    if (file.getMimeType() === 'application/vnd.google-apps.document') to.createFile(file.getAs('application/pdf'));
    file.moveTo(to);
  }
  const folders = from.getFolders();
  while (folders.hasNext()) {
    const folder = folders.next();
    if (folder.isTrashed()) continue;
    moveAll_(folder, childFolder_(to, folder.getName()));
    folder.setTrashed(true);
  }
}

/** Made where there is none of this name yet. */
function childFolder_(parent, name) {
  const found = parent.getFoldersByName(name);
  return found.hasNext() ? found.next() : parent.createFolder(name);
}
