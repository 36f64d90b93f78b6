/** Who is called to what: read from the tabs as they are typed. */

/** A tab's rows as objects by header. */
function rowsOf_(book, tab) {
  const [headers, ...rows] = book.getSheetByName(tab).getDataRange().getDisplayValues();
  return rows.map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column]])));
}

function eventsOn_(book, date) {
  return rowsOf_(book, 'Schedule').filter((event) => event.Date === date && event.Status !== 'Cancelled');
}

/** The people called to an event: by group, by id, or because their character is in one of its scenes. */
function calledTo_(event, people, breakdown) {
  const also = event['Also called'].split(';').map((part) => part.trim());
  const scenes = event.Scenes.split(';').map((scene) => scene.trim());
  const playing = breakdown.filter((row) => scenes.some((scene) => row[scene] === 'x')).map((row) => row.Character);
  return people.filter(
    (person) =>
      also.includes(person['Person ID']) ||
      (also.includes('Full cast') && person.Group === 'Cast') ||
      playing.includes(person.Characters),
  );
}
