import { type ManifestRow, manifestText } from '../../../../src/features/archive/make/manifest.ts';

const row = (Path: string, Kind: string) =>
  ({
    'File ID': Path,
    Path,
    Kind,
    Owner: '',
    Size: null,
    Checksum: '',
    Modified: '',
    Class: '',
    Result: '',
  }) as unknown as ManifestRow;

test.each([
  ['2 - Pre-Production/Designs/Poster', 'Poster'],
  ['2 - Pre-Production/Designs/AC/DC poster', 'AC/DC poster'],
  ['2 - Pre-Production/Designs', 'Designs'],
  ['1/2 price offer', '1/2 price offer'],
  ['(Auditions)', '(Auditions)'],
])('manifest.json says of %s that it is called %s', (path, name) => {
  const folders = ['Tiny Play 2027', '2 - Pre-Production', '2 - Pre-Production/Designs'].map((one) =>
    row(one, 'Folder'),
  );
  const files = [
    ...folders.filter(({ Path }) => Path !== path),
    row(path, path.endsWith('Designs') ? 'Folder' : 'Doc'),
  ];
  const written = JSON.parse(manifestText({ title: 'Tiny Play', date: '2027-03-20' }, files)) as {
    files: { path: string; name: string }[];
  };
  expect(written.files.find((one) => one.path === path)?.name).toBe(name);
});
