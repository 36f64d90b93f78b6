/** The strike list in the sidebar: by kind, with whom to ask, and never so long that it buries the plan. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { StrikeGroups } from '../../src/sidebar/strikeGroups.tsx';

type Items = Parameters<typeof StrikeGroups>[0]['items'];

const item = (kind: string, what: string, ask = '', overdue = false): Items[number] => ({
  ...{ kind, what, ask },
  ...(overdue ? { overdue: true as const } : {}),
});

const shown = (items: Items) => renderToString(h(StrikeGroups, { items }));
/** The words alone, a line a part. */
const words = (items: Items) =>
  shown(items)
    .replace(/<[^>]*>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

it('says so when everything is settled', () => {
  expect(words([])).toContain('Everything is back and ticked off');
});

it('shows a short list at once, each kind with its things and whom to ask', () => {
  const items = [
    item('Borrowed', 'Lantern', 'Mill Theatre'),
    item('Borrowed', 'Dog'),
    item('Checklists', 'SM: 1 task'),
  ];
  expect(words(items).split('\n').slice(1)).toEqual([
    '3 things not settled yet',
    'Borrowed',
    'Lantern',
    'Ask: Mill Theatre',
    'Dog',
    'Checklists',
    'SM: 1 task',
  ]);
  expect(shown(items)).not.toContain('<details');
});

it('folds a long list, and says of each kind how many there are and how many are overdue', () => {
  const scripts = Array.from({ length: 60 }, (_, at) => item('Scripts out', `S${at}`, `Person ${at}`, at < 2));
  const html = shown([...scripts, item('Open notes', 'N001')]);
  expect(html.match(/<summary>.*?<\/summary>/g)?.map((one) => one.replace(/<[^>]*>/g, ''))).toEqual([
    expect.stringMatching(/^Scripts out: 60 \S 2 overdue$/),
    'Open notes: 1',
  ]);
  expect(html).not.toContain('<details open');
  for (const { what, ask } of scripts) expect(html).toMatch(new RegExp(`${what}<.*?>Ask: ${ask}<`));
});
