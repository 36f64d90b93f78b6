import { RETENTION_CLASSES } from '../../src/features/archive/plan/retentionClasses.ts';
import { PAPER_KINDS } from '../../src/papers/paperKinds.ts';
import { FOLDER_LAYOUTS, folderKeyFor, layoutNamed, ROOT_KEY } from '../../src/settings/folderLayouts.ts';
import { EVERYTHING_ELSE, RETENTION_CLASS_NAMES } from '../../src/workbook/retentionClassNames.ts';

const KINDS = Object.values(PAPER_KINDS);

test('every kind of document is told from the others by its name in Reports and by its key', () => {
  const alike = KINDS.filter((one) =>
    KINDS.some((other) => other !== one && (other.name === one.name || other.key.startsWith(one.key))),
  );
  expect(alike).toEqual([]);
});

test('every kind of document belongs to a class of the tab Retention, or to what stays', () => {
  expect(RETENTION_CLASSES.map(({ name }) => name)).toEqual(RETENTION_CLASS_NAMES);
  const names: readonly string[] = [...RETENTION_CLASS_NAMES, EVERYTHING_ELSE];
  expect(KINDS.filter(({ retention }) => !names.includes(retention))).toEqual([]);
});

test('a document of a class is found by its key wherever it lies, as often as there are kinds of that class', () => {
  for (const { key, retention } of KINDS) {
    const classes = RETENTION_CLASSES.filter(({ docs }) => docs.some((start) => `${key}/E001`.startsWith(start)));
    expect([key, classes.map(({ name }) => name)]).toEqual([key, retention === EVERYTHING_ELSE ? [] : [retention]]);
  }
});

test.each(FOLDER_LAYOUTS.map(({ name }) => name))(
  '%s has a folder for every kind of document, so that none lies where the whole production looks',
  (layout) => {
    expect(KINDS.filter(({ folder }) => folderKeyFor(layoutNamed(layout), folder) === ROOT_KEY)).toEqual([]);
  },
);
