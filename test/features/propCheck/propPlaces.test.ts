/** Where a prop belongs, as the door’s page says it: found in every spelling in which the deck finds it. */
import { propsRead } from '../../../src/features/propCheck/propsRead.ts';
import { typedProduction } from '../../builders/production.ts';

const PLACE = 'Prop table SL, hook';

function placeOf(prop: string, item = 'Something'): string | undefined {
  const { workbook, data } = typedProduction({
    Schedule: [
      'Event ID | Date | Start | End | Type | Status',
      'E001 | 2027-03-05 | 18:00 | 21:30 | Performance | Published',
    ],
    Props: ['Prop ID | Name', 'PR001 | Lantern', 'PR002 | Cup', 'PR003 | Cup'],
    Presets: ['Location | Place | Item | Prop', `Prop table SL | hook | ${item} | ${prop}`],
  });
  const [event] = data.events;
  if (event === undefined) throw new Error('There is an event');
  return propsRead({ workbook, data, now: { date: '2027-03-05', time: '12:00' } }, event).props.get('pr001')?.place;
}

it.each(['PR001', 'pr1', 'Lantern', 'lanterns', 'The lantern', 'Lamp (PR001)'])('%j has its place', (prop) => {
  expect(placeOf(prop)).toBe(PLACE);
  expect(placeOf('', prop)).toBe(PLACE);
});

it('what could be two props is neither', () => {
  expect(placeOf('Cup')).toBe('');
});
