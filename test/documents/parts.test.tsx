/** The parts of pages, down to the last style: nobody sees that one is gone but whoever reads the mail. */
import { readFileSync } from 'node:fs';
import {
  Boxed,
  Bullets,
  Facts,
  Grid,
  htmlPage,
  Line,
  Rendered,
  Section,
  SubjectToChange,
  Title,
} from '../../src/documents/parts.tsx';

const WRITTEN = new URL('../fixtures/parts.html', import.meta.url);

/** One element a line, so that a change can be seen in the file. */
const inLines = (html: string) => `${html.replace(/></g, '>\n<')}\n`;

test('every part is written as in the fixture', () => {
  const html = htmlPage(
    'A & B',
    <Title above="Company">Title</Title>,
    <Title>Alone</Title>,
    new Rendered(<Line strong>Strong</Line>),
    <Section title="Section">
      <Line>Line</Line>
    </Section>,
    <Facts
      facts={[
        ['Date', 'Friday'],
        ['Nothing', ''],
      ]}
    />,
    <Grid
      columns={[
        { header: 'One', width: 30 },
        { header: 'Two', width: 70 },
      ]}
      rows={[
        ['1', '2'],
        ['3', '4'],
      ]}
    />,
    <Bullets items={['a', 'b']} />,
    <Boxed>Boxed</Boxed>,
    <SubjectToChange />,
  );
  expect(inLines(html)).toBe(readFileSync(WRITTEN, 'utf8'));
});
