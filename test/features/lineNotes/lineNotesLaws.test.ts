/** Whatever a company looks like: an actor's line notes reach that actor or the guardians who may be told, and nobody else. */
import fc from 'fast-check';
import { lineNotesMailing } from '../../../src/features/lineNotes/sendLineNotes.ts';
import { PRODUCTION_TABS } from '../../../src/workbook/tabSpecs.ts';
import { Workbook } from '../../../src/workbook/workbook.ts';
import { typedProduction, typedSheet } from '../../builders/production.ts';
import { anyCompany } from '../../support/anyCompany.ts';
import { broken, DATE } from '../../support/companyLaws.ts';
import { madeOf } from '../../support/companyOutcome.ts';

const { ws, data } = typedProduction({});
const MARK = /qzx(\d+)z/g;

/** Which rows of People a text has line notes of. */
const marksIn = (text: string) => [...new Set([...text.matchAll(MARK)].map(([, at]) => Number(at)))];

it('each message is about one actor, and keeps every law of who may be told', () => {
  fc.assert(
    fc.property(anyCompany, fc.boolean(), (world, byId) => {
      const made = madeOf(world, undefined, false);
      const noted = world.people.flatMap((one, at) => ((world.asked >> at) & 1 ? [{ one, at }] : []));
      const sheets = PRODUCTION_TABS.map((spec) => typedSheet(spec));
      const notes = sheets.find(({ title }) => title === 'Line notes');
      // Cells as people type them, with whatever signs are in them.
      notes?.rows.splice(0, 1, ['Date', 'Person', 'Page', 'Line', 'Code']);
      for (const { one, at } of noted) {
        notes?.rows.push([DATE, byId ? one.id : one.name.text, `${at}`, `qzx${at}z`, 'Dropped']);
      }
      const workbook = Workbook.from(ws, 'workbook', PRODUCTION_TABS, sheets);
      const settings = { ...data.settings, minorsToo: world.minorsToo };
      const dated = { ws, workbook, data: { ...data, company: made.company, settings } };
      const { mail, problems } = lineNotesMailing(dated, DATE, false);
      const messages = mail.all.map(({ message }) => {
        const about = marksIn(`${message.subject} ${message.html} ${message.text}`);
        expect(about).toHaveLength(1);
        expect(message.cc ?? []).toEqual([]);
        return { to: message.to.join(','), bcc: message.bcc ?? [], about };
      });
      const wrong = broken(world, {
        ...{ ...made, messages, settings: [], cleared: [], shown: new Map(), repaired: null },
      }).filter((kind) => kind !== 'what stops somebody is not said' && kind !== 'an id is given again');
      expect(wrong).toEqual([]);
      // Nobody is left out without a word.
      const told = new Set(messages.flatMap(({ about }) => about));
      for (const { one, at } of noted) {
        if (told.has(at)) continue;
        const row = noted.findIndex((other) => other.at === at) + 2;
        const name = made.company.people[at]?.name ?? '';
        const isNamed = problems.some(
          (problem) =>
            (problem.tab === 'Line notes' && problem.row === row) || problem.message.startsWith(`${name} gets`),
        );
        expect([one.name.text, isNamed]).toEqual([one.name.text, true]);
      }
    }),
    { numRuns: 300 },
  );
});
